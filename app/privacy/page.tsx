import { PrivacyView } from '../../components/privacy-view';
import { listModules } from '../../lib/use-cases/list-modules';

export default function Page() {
  const [module] = listModules();
  const decided = module?.confirmations.some(
    ({ id, confirmed }) => id === 'retention' && confirmed,
  );
  return <PrivacyView retention={(decided && module?.retention) || null} />;
}
