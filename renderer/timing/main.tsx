// First, because it says in which order the layers of styles stand.
import '../ui/theme/base.css';
import { startWindow } from '../ui/Window';
import { TimingApplication } from './TimingApplication';

startWindow(<TimingApplication />);
