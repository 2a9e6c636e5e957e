/** The queue lab, as one chunk of its own: `lazy(() => import('./lab').then((m) => ({ default: m.Lab })))`. */
export { type CallRow, callsOf } from './calls';
export { Lab, type LabProps } from './Lab';
export { LabPage, type LabPageProps } from './LabPage';
export { programOf } from './program';
export { type LabStep, stepsOf } from './steps';
