import type { ReactNode } from 'react';
import { notFound } from 'next/navigation';
import { SidePageView } from '../../../components/side-page-view';
import { editionOf } from '../../../lib/domain/clause';
import type { RegistrantId } from '../../../lib/domain/actor';
import type { SidePageName } from '../../../lib/domain/learning-module';
import { requireRegistrant } from '../../../lib/identity/who';
import { readSidePage } from '../../../lib/use-cases/read-side-page';
import { moduleAddress, sidePageAddress } from '../../addresses';

/** Orientation and closing page are one page with two texts and two ways on. */
export async function SidePage({
  params,
  name,
  next,
  foot,
}: {
  readonly params: Promise<{ module: string }>;
  readonly name: SidePageName;
  readonly next: (module: string) => { href: string; label: string };
  readonly foot?: (by: RegistrantId, module: string) => Promise<ReactNode>;
}) {
  const { module: id } = await params;
  const by = await requireRegistrant(sidePageAddress(id, name));
  const found = readSidePage(id, name);
  if ('absent' in found) notFound();
  const { module, page, clauses } = found;
  return (
    <SidePageView
      crumbs={[{ href: moduleAddress(id), label: module.title }]}
      title={page.title}
      lede={page.lede}
      edition={editionOf(module.guidance)}
      body={page.body}
      clauses={clauses}
      next={next(id)}
      foot={await foot?.(by, id)}
    />
  );
}
