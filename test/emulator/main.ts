import { readFlags, usage } from './flags';
import { type EmulatorOptions, startEmulator } from './server';

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

async function run(): Promise<void> {
  const options = flags();
  const emulator = await startEmulator(options);
  console.log(`SSM emulator on ${emulator.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void emulator.stop().then(() => process.exit(0)));
  }
}

function flags(): EmulatorOptions {
  try {
    const options = readFlags(process.argv.slice(2));
    if (options) {
      return options;
    }
    console.log(usage);
    process.exit(0);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    process.exit(2);
  }
}
