'use client';

import { FaultView } from '../components/fault-view';
import '../components/styles/site.scss';

/** When even the frame around the pages fails: the same words without it. */
export default function GlobalFault({ error }: { readonly error: Error & { digest?: string } }) {
  return (
    <html lang="en-GB">
      <body>
        <main id="main">
          <FaultView reference={error.digest} />
        </main>
      </body>
    </html>
  );
}
