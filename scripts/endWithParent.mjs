// Preloaded into the programs we start: they end when we are gone, even if we had no time to stop them.
const parent = process.ppid;

setInterval(() => {
  if (process.ppid !== parent) {
    process.exit(1);
  }
}, 1000).unref();
