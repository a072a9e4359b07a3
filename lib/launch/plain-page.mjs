/** @typedef {import('node:http').ServerResponse} Response */

/**
 * Answers with a small page of our own, without styles or scripts, for what never reaches the site.
 * @param {Response} res
 * @param {{ status: number, title: string, sentence: string, headers?: Record<string, string> }} answer
 */
export function sendPlainPage(res, { status, title, sentence, headers = {} }) {
  const page = pageOf(title, sentence);
  res.writeHead(status, {
    ...headers,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(page)),
  });
  res.end(page);
}

/**
 * @param {string} title
 * @param {string} sentence
 */
const pageOf = (title, sentence) => `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title></head>
<body><main><h1>${escape(title)}</h1><p>${escape(sentence)}</p></main></body>
</html>
`;

/** @param {string} text */
const escape = (text) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
