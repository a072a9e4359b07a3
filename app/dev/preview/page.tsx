import { notFound, redirect } from 'next/navigation';
import { ContentMistakesView } from '../../../components/content-mistakes-view';
import { isDemo } from '../../../lib/identity/settings';
import { previewContent } from '../../../lib/use-cases/preview-content';

/** The first module's preview; the others are beside it under their ids. */
export default function Page() {
  if (!isDemo()) notFound();
  const content = previewContent();
  if ('mistakes' in content) return <ContentMistakesView mistakes={content.mistakes} />;
  const [first] = content.modules;
  if (!first) notFound();
  redirect(`/dev/preview/${first.module.id}`);
}
