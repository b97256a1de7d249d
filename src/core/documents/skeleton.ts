import type { JsonValue } from '../base/json';
import { type Member, requestShape, type Shape } from '../request/fields';

/**
 * Returns `--generate-cli-skeleton input`, as the CLI prints it: each member with the first value that it may have, or
 * nothing.
 */
export function inputSkeleton(): string {
  return `${JSON.stringify(sample(requestShape), null, 4)}\n`;
}

/** Returns `--generate-cli-skeleton yaml-input`: the same with comments on what is required and what the values may be. */
export function yamlSkeleton(): string {
  return `${yamlMembers(requestShape.members, '').join('\n')}\n`;
}

/**
 * Returns `--generate-cli-skeleton output`: an answer in which each text is its member's own name. It is printed as any
 * answer.
 */
export function outputSkeleton(): JsonValue {
  const date = '1970-01-01T00:00:00';
  const names = (...members: readonly string[]): Readonly<Record<string, string>> =>
    Object.fromEntries(members.map((name) => [name, name]));
  return {
    Sessions: [
      {
        ...names('SessionId', 'Target', 'Status'),
        StartDate: date,
        EndDate: date,
        ...names('DocumentName', 'Owner', 'Reason', 'Details'),
        OutputUrl: names('S3OutputUrl', 'CloudWatchOutputUrl'),
        ...names('MaxSessionDuration', 'AccessType'),
      },
    ],
    ...names('NextToken'),
  };
}

function sample(shape: Shape): JsonValue {
  switch (shape.type) {
    case 'structure':
      return Object.fromEntries(shape.members.map((member) => [member.name, sample(member.shape)]));
    case 'list':
      return [sample(shape.item)];
    case 'integer':
      return 0;
    case 'string':
      return shape.values?.[0] ?? '';
  }
}

function yamlMembers(members: readonly Member[], indent: string): readonly string[] {
  return members.flatMap(({ name, shape, required }) => {
    if (shape.type === 'list') {
      const items = shape.item.type === 'structure' ? yamlMembers(shape.item.members, `${indent}  `) : [];
      return [
        `${indent}${name}:`,
        ...items.map((line, index) => (index === 0 ? `${indent}- ${line.trimStart()}` : line)),
      ];
    }
    return [`${indent}${name}: ${yamlValue(shape)}${comment(shape, required)}`];
  });
}

function yamlValue(shape: Shape): string {
  const value = sample(shape);
  return value === '' ? "''" : typeof value === 'string' ? value : JSON.stringify(value);
}

/**
 * Returns a member's comment. The CLI has the documentation's first sentence between the two, which its model has here not.
 */
function comment(shape: Shape, required: boolean): string {
  const values = shape.type === 'string' ? shape.values : undefined;
  const words = [
    ...(required ? ['[REQUIRED]', ''] : []),
    ...(values ? [`Valid values are: ${values.join(', ')}.`] : []),
  ].join(' ');
  return words === '' ? '' : `${values ? '  ' : ' '}# ${words}`;
}
