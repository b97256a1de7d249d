// Stands in for the native @vscode/native-watchdog: the extension host ends with its parent.
exports.start = (pid) => {
  const watch = setInterval(() => {
    try {
      process.kill(pid, 0);
    } catch {
      process.exit(87);
    }
  }, 1000);
  watch.unref();
};
