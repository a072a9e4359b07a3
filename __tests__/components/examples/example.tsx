import type { ReactNode } from 'react';
import { SiteFrame } from '../../../components/site-frame';
import { EDITION } from './material';

export type Example = {
  readonly name: string;
  readonly node: ReactNode;
  /** True where the picture is of the page after its form was sent. */
  readonly send?: true;
  /** True where the page's address asked for what cannot be, so that it begins with what to mend. */
  readonly mistaken?: true;
};

async function signOut() {}

export const WHO = {
  name: 'Amara Nguyễn-Okafor',
  links: [
    { href: '/modules/social-media', label: 'Your module' },
    { href: '/certificates', label: 'Your certificates' },
  ],
};

/** A view as a signed-in person meets it. */
export function framed(node: ReactNode): ReactNode {
  return (
    <SiteFrame who={WHO} demo={false} signOut={signOut} edition={EDITION}>
      {node}
    </SiteFrame>
  );
}

/** A view as a stranger meets it in the demonstration. */
export function framedForStranger(node: ReactNode): ReactNode {
  return (
    <SiteFrame demo signOut={signOut} edition={EDITION}>
      {node}
    </SiteFrame>
  );
}
