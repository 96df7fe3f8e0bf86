import { startWindow } from '../ui/Window';
import { TimingApplication } from './TimingApplication';

startWindow(<TimingApplication />);
