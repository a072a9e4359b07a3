'use strict';
// Every command of package.json comes through here. This file and node-version.cjs are written in
// the language of 2009 on purpose: an old Node must be able to read them, to say that it is old.
var complaint = require('./node-version.cjs')(process.versions.node);

if (complaint) {
  console.error(complaint);
  process.exit(1);
} else {
  require('./begin.cjs');
}
