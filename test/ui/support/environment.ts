/**
 * What the tests know of the machinery round them, which scripts/test/hostTests.mjs and scripts/test/uiTests.mjs have started.
 * In the extension host only the emulator and the AWS files are known.
 */
export const environment = {
  /** The local SSM endpoint, without a slash at the end. */
  emulator: () => named('EMULATOR_URL'),
  /** The AWS config file that the extension under test reads. */
  awsConfigFile: () => named('AWS_CONFIG_FILE'),
  /** The AWS credentials file that the extension under test reads. */
  awsCredentialsFile: () => named('AWS_SHARED_CREDENTIALS_FILE'),
  /** The home directory of the extension under test, in the browser tests. */
  home: () => named('EXTENSION_HOME'),
  /** The workbench, with its folder open. */
  workbench: () => named('WORKBENCH_URL'),
  /** The settings of its user. */
  userSettingsFile: () => named('WORKBENCH_USER_SETTINGS'),
  /** The settings of the machine it runs on. */
  settingsFile: () => named('WORKBENCH_SETTINGS'),
  /** The browser's program. */
  chromium: () => named('CHROMIUM'),
  /** Its arguments. */
  chromiumArgs: () => named('CHROMIUM_ARGS').split(' '),
  /** The folder that pictures are put in. */
  screenshots: () => named('SCREENSHOTS'),
  /** The folder of test/ui whose specs are run. */
  specFolder: () => named('SPEC_FOLDER'),
  /** A part of the names of the spec files to run; empty: all. */
  specFiles: () => process.env['SPEC_FILES'] ?? '',
  /** The folder in which runs beside one another say which of the spec files are theirs. */
  claims: () => named('SPEC_CLAIMS'),
  /** Whether what is printed may be coloured. */
  color: () => process.env['TEST_COLOR'] === 'yes',
  /** The file that gets the outcome: JSON `{ passed, failed, skipped }`. */
  tally: () => named('TEST_TALLY'),
} as const;

function named(variable: string): string {
  const value = process.env[variable];
  if (value === undefined) {
    throw new Error(`The environment variable ${variable} is not set: start the tests with npm test.`);
  }
  return value;
}
