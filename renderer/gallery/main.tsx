import '../ui/theme/base.css';
import './install';
import { createRoot } from 'react-dom/client';
import { showAddress } from './show';

const element = document.getElementById('root');
if (!element) throw new Error('the page has no #root');
const root = createRoot(element);
window.addEventListener('popstate', () => showAddress(root));
showAddress(root);
