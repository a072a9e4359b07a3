import { notFound } from 'next/navigation';
import { ContentPreviewView } from '../../../../components/content-preview-view';
import { editionOf } from '../../../../lib/domain/clause';
import { clausesById } from '../../../../lib/domain/clauses-by-id';
import { isDemo } from '../../../../lib/identity/settings';
import { listModules } from '../../../../lib/use-cases/list-modules';
import { picturesOf } from '../../../addresses';

type Props = { readonly params: Promise<{ module: string }> };

/** Demonstration only: it shows every key. */
export default async function Page({ params }: Props) {
  const { module: id } = await params;
  const module = listModules().find((one) => one.id === id);
  if (!isDemo() || !module) notFound();
  return (
    <ContentPreviewView
      module={module}
      clauses={[...clausesById(module.guidance).values()]}
      edition={editionOf(module.guidance)}
      pictures={picturesOf(module)}
    />
  );
}
