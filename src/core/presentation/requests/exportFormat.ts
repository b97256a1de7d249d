/** The formats that a view can be exported as. */
export const exportFormats = ['json', 'yaml', 'csv', 'table'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The ending of an export's file name. */
export const exportEndings: Readonly<Record<ExportFormat, string>> = {
  json: 'json',
  yaml: 'yaml',
  csv: 'csv',
  table: 'txt',
};
