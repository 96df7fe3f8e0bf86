import { startWindow } from '../ui/Window';
import { ParticipantApplication } from './ParticipantApplication';

startWindow(<ParticipantApplication />);
