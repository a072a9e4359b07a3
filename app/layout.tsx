import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { SiteFrame } from '../components/site-frame';
import '../components/styles/site.scss';
import { isDemo } from '../lib/identity/settings';
import { whoIsAsking, type Visitor } from '../lib/identity/who';
import { showEdition } from '../lib/use-cases/show-edition';
import { CERTIFICATES, SIGNED_IN, STAFF } from './addresses';
import { signOut } from './sign-out/actions';

export const metadata: Metadata = {
  robots: { index: false },
  formatDetection: { telephone: false },
};

export const viewport: Viewport = { themeColor: '#06333d' };

function linksOf(visitor: Visitor) {
  return [
    ...(visitor.registrant ? [{ href: SIGNED_IN, label: 'Your module' }] : []),
    ...(visitor.holder ? [{ href: CERTIFICATES, label: 'Your certificates' }] : []),
    ...(visitor.staff ? [{ href: STAFF, label: 'Staff pages' }] : []),
  ];
}

export default async function Layout({ children }: { readonly children: ReactNode }) {
  // A page made at build time would carry no nonce, and its scripts would be blocked.
  await connection();
  const visitor = await whoIsAsking();
  return (
    <html lang="en-GB">
      <body>
        <SiteFrame
          who={visitor && { name: visitor.name, links: linksOf(visitor) }}
          demo={isDemo()}
          signOut={signOut}
          edition={showEdition()}
        >
          {children}
        </SiteFrame>
      </body>
    </html>
  );
}
