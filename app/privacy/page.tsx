import { PrivacyView } from '../../components/privacy-view';
import { listModules } from '../../lib/use-cases/list-modules';

export default function Page() {
  const [module] = listModules();
  return <PrivacyView retention={module?.retention ?? ''} />;
}
