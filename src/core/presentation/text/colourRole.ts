/** A colour by what it is for; whoever draws knows the theme's colour for it. */
export const colourRoles = [
  'foreground',
  'dim',
  'background',
  'band',
  'grid',
  'green',
  'blue',
  'yellow',
  'orange',
  'red',
  'purple',
  'grey',
  'now',
] as const;
export type ColourRole = (typeof colourRoles)[number];
