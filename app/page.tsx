import { HomeView } from '../components/home-view';
import { editionOf } from '../lib/domain/clause';
import { whoIsAsking } from '../lib/identity/who';
import { listModules } from '../lib/use-cases/list-modules';
import { moduleAddress } from './addresses';

export default async function Page() {
  const modules = listModules();
  const [first] = modules;
  return (
    <HomeView
      modules={modules.map((module) => ({
        href: moduleAddress(module.id),
        title: module.title,
        summary: module.summary,
        minutes: module.notionalMinutes,
        lessons: module.lessons.map((lesson) => lesson.title),
      }))}
      signedIn={(await whoIsAsking()) !== null}
      edition={first ? editionOf(first.guidance) : ''}
    />
  );
}
