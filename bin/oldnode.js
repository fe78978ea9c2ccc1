'use strict';

/**
 * Refuses a Node.js that is older than package.json allows, in a sentence instead of an error from inside. This file and
 * bin/recovery.js use no syntax that Node.js 10 does not know.
 */

const { engines } = require('../package.json');

const sentences = {
  en: 'recovery needs Node.js OLDEST or later, and this is FOUND. To install a newer one: COMMAND',
  es: 'recovery necesita Node.js OLDEST o posterior, y este es el FOUND. Para instalar uno más nuevo: COMMAND',
  it: 'recovery richiede Node.js OLDEST o successivo, e questo è il FOUND. Per installarne uno più recente: COMMAND',
  pt: 'O recovery precisa do Node.js OLDEST ou posterior, e este é o FOUND. Para instalar um mais recente: COMMAND',
};

const commands = { win32: 'winget install OpenJS.NodeJS.LTS', darwin: 'brew install node' };

/** Returns the sentence in the user's language; null if this Node.js is new enough. */
module.exports = function refuseOldNode({ env, platform, versions }) {
  const oldest = engines.node.replace('>=', '');
  if (isAtLeast(versions.node, oldest)) return null;
  const locale = env.RECOVERY_LANG || env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return (sentences[locale.slice(0, 2)] || sentences.en)
    .replace('OLDEST', oldest)
    .replace('FOUND', versions.node)
    .replace('COMMAND', commands[platform] || 'https://nodejs.org/en/download');
};

function isAtLeast(version, oldest) {
  const [major, minor] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor = 0] = oldest.split('.').map(Number);
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}
