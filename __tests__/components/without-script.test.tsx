/** @jest-environment node */
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { EACH } from './examples/all';

/** The page as a browser gets it; less React's own script for forms whose action, as here, is no server action. */
function page(node: ReactNode): string {
  return renderToStaticMarkup(node).replace(
    /<script>addEventListener\("submit"[\s\S]*?<\/script>/,
    '',
  );
}

test.each(EACH)(
  '%s: is whole without JavaScript and keeps to the content policy',
  (_, { node }) => {
    const html = page(node);
    expect(html).toContain('<h1');
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+="/);
    // Nothing is fetched from elsewhere.
    expect(html).not.toMatch(/(?:src|srcset|action)="(?:https?:)?\/\//);
  },
);

test.each(EACH)('%s: every form can be sent by a button', (_, { node }) => {
  const forms = page(node).match(/<form[\s\S]*?<\/form>/g) ?? [];
  for (const form of forms) expect(form).toMatch(/<button[^>]*type="submit"/);
});
