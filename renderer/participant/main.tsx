// First, because it says in which order the layers of styles stand.
import '../ui/theme/base.css';
import { startWindow } from '../ui/Window';
import { ParticipantApplication } from './ParticipantApplication';

startWindow(<ParticipantApplication />);
