import { startWindow } from '../ui/Window';
import { Application } from './Application';

startWindow(<Application />);
