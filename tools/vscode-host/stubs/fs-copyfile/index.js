// Stands in for the native @vscode/fs-copyfile (copy-on-write clones): plain copies by Node instead.
const fs = require('node:fs');

exports.constants = fs.constants;
exports.isCloneSupported = () => false;
exports.copyFile = (source, target, mode = 0) => fs.promises.copyFile(source, target, mode);
exports.copyFileSync = (source, target, mode = 0) => fs.copyFileSync(source, target, mode);
exports.cp = (source, target, options = {}) => fs.promises.cp(source, target, options);
