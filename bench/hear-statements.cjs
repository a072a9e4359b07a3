// Loaded into the site before anything else (node --require), so that the benches hear every statement
// that reaches PostgreSQL: they are counted, and run again plainly beside the page.
const { Client } = require('pg');

const query = Client.prototype.query;
Client.prototype.query = function (first, ...rest) {
  const text = typeof first === 'string' ? first : first?.text;
  const values = first?.values ?? (Array.isArray(rest[0]) ? rest[0] : []);
  if (process.send && text) process.send({ statement: { text, values } });
  return query.call(this, first, ...rest);
};
