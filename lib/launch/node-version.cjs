'use strict';
var OLDEST_MAJOR = 20;
var OLDEST_MINOR = 19;

/**
 * Says why a version of Node cannot run the module.
 * @param {string} version as in process.versions.node, for example "18.20.4"
 * @returns {string} one sentence, or '' when the version will do
 */
module.exports = function complaintAboutNode(version) {
  var parts = version.split('.');
  var major = Number(parts[0]);
  var minor = Number(parts[1]);
  if (major > OLDEST_MAJOR || (major === OLDEST_MAJOR && minor >= OLDEST_MINOR)) return '';
  return (
    'This needs Node.js ' +
    OLDEST_MAJOR +
    '.' +
    OLDEST_MINOR +
    ' or later, and this is Node.js ' +
    version +
    ': install a current version from https://nodejs.org and try again.'
  );
};
