// `npm run check`: all that can be found wrong without running the extension.
import { command } from './cleanup.mjs';
import { installPackages } from './install.mjs';

await command(async () => {
  await installPackages();
  const { checks } = await import('./test/checks.mjs');
  return (await checks()).failed;
});
