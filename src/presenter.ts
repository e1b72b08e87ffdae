import './styles/presenter.css';
import { startPresenterWindow } from './app/presenter-window.ts';

const main = document.getElementById('presenter');
if (main === null) throw new Error('The page has no element with id "presenter"');
startPresenterWindow(main);
