// Stands in for the native @vscode/deviceid: this host reports nothing, so a fixed id will do.
exports.getDeviceId = async () => '00000000-0000-0000-0000-000000000000';
