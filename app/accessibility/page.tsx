import { AccessibilityView } from '../../components/accessibility-view';

export default function Page() {
  return <AccessibilityView />;
}
