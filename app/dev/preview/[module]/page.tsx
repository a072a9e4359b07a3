import { notFound } from 'next/navigation';
import { ContentMistakesView } from '../../../../components/content-mistakes-view';
import { ContentPreviewView } from '../../../../components/content-preview-view';
import { editionOf } from '../../../../lib/domain/clause';
import { clausesById } from '../../../../lib/domain/clauses-by-id';
import { isDemo } from '../../../../lib/identity/settings';
import { previewContent } from '../../../../lib/use-cases/preview-content';

type Props = { readonly params: Promise<{ module: string }> };

/** Demonstration only: it shows every key. The files are read anew each time it is opened. */
export default async function Page({ params }: Props) {
  if (!isDemo()) notFound();
  const { module: id } = await params;
  const content = previewContent();
  if ('mistakes' in content) return <ContentMistakesView mistakes={content.mistakes} />;
  const found = content.modules.find(({ module }) => module.id === id);
  if (!found) notFound();
  const { module, drawings } = found;
  return (
    <ContentPreviewView
      module={module}
      clauses={[...clausesById(module.guidance).values()]}
      edition={editionOf(module.guidance)}
      pictures={drawings}
    />
  );
}
