/**
 * Makes a fresh clone ready, and says nothing when it is: packages as the lockfile names them and, with --window,
 * something that can show windows. Runs on Node 20 with nothing installed, so it uses Node's own modules only.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { canRunElectron, installedChromium, installedElectron } from './binary.mjs';
import { root } from './root.mjs';

const modules = path.join(root, 'node_modules');

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesIn(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** True when every package that the lockfile asks for is there in its version (npm keeps that list itself). */
function packagesAreThere() {
  const installedList = path.join(modules, '.package-lock.json');
  if (!existsSync(installedList)) return false;
  const installed = packagesIn(installedList);
  return Object.entries(packagesIn(path.join(root, 'package-lock.json'))).every(
    ([name, wanted]) => name === '' || wanted.optional === true || installed[name]?.version === wanted.version,
  );
}

function installPackages() {
  if (packagesAreThere()) return true;
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) {
    console.error('node_modules is a link and does not match package-lock.json. Install where it points to.');
    return false;
  }
  console.log('Installing packages (once, a minute or two) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Not `npm ci`: it refuses a lockfile that leaves out optional packages of other systems, which not every registry
  // carries. An install that saves nothing takes the lockfile's versions too, and they are checked afterwards.
  const run = spawnSync(npm, ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (run.status === 0 && packagesAreThere()) return true;
  console.error('The packages could not be installed as package-lock.json names them.');
  return false;
}

function isDebian() {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

function prepareWindow() {
  if (installedElectron() && canRunElectron()) return true;
  if (installedChromium()) return true;
  // On these systems Electron itself is fetched at the first start; there is no stand-in to prepare.
  if (process.platform !== 'linux') return true;
  if (isDebian()) {
    console.log('Installing Chromium, which shows the windows where Electron is not available …');
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (installedChromium()) return true;
  }
  console.error(
    'Neither Electron nor Chromium is here. Install Chromium (Debian, Ubuntu: sudo apt-get install chromium), ' +
      'or set CHROMIUM_PATH to one.',
  );
  return false;
}

/** Lets git run build/hooks before a commit, unless somebody has decided otherwise; not worth failing for. */
function registerHooks() {
  if (!existsSync(path.join(root, '.git'))) return;
  const chosen = spawnSync('git', ['config', 'core.hooksPath'], { cwd: root, encoding: 'utf8' });
  if (chosen.status === 1) spawnSync('git', ['config', 'core.hooksPath', 'build/hooks'], { cwd: root });
}

registerHooks();
const ready = installPackages() && (!process.argv.includes('--window') || prepareWindow());
if (!ready) process.exit(1);
