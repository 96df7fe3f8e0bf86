import { createRoot } from 'react-dom/client';
import { bridge } from '../bridge';

const root = document.getElementById('root');
if (root !== null) {
  void bridge.call('profile.status', {}).then((answer) => {
    createRoot(root).render(<main>{answer.ok ? answer.value.state : answer.error.code}</main>);
  });
}
