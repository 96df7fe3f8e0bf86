/**
 * Shuts Electron's own back doors in the packaged program, before it is signed: no running as plain Node, no options
 * or debugger from outside, only our archive and only as it was packed. What students' laptops run is what we built.
 */
const path = require('node:path');
const { flipFuses, FuseV1Options, FuseVersion } = require('@electron/fuses');

/** Every fuse is named, so that a new one in a later Electron stops the packaging until somebody has decided. */
const FUSES = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Our hashing is WebAssembly; the handlers make it fast and take nothing away.
  [FuseV1Options.WasmTrapHandlers]: true,
};

/** Where the packed program is, per platform. */
function programOf({ appOutDir, electronPlatformName, packager }) {
  const name = packager.appInfo.productFilename;
  switch (electronPlatformName) {
    case 'darwin':
    case 'mas':
      return path.join(appOutDir, `${name}.app`);
    case 'win32':
      return path.join(appOutDir, `${name}.exe`);
    default:
      return path.join(appOutDir, packager.executableName);
  }
}

module.exports = async function afterPack(context) {
  const onMac = context.electronPlatformName === 'darwin';
  await flipFuses(programOf(context), { ...FUSES, resetAdHocDarwinSignature: onMac });
};
module.exports.FUSES = FUSES;
module.exports.programOf = programOf;
