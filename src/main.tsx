import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/shell.css';
import './styles/tables.css';
import './styles/map.css';
import './styles/zones.css';
import './styles/budget.css';
import './styles/narrow.css';
import './styles/forced-colours.css';
import { keepForOffline } from './app/offline.ts';
import { startApp } from './app/start-app.tsx';
import { installTrustedTypes } from './app/trusted-types.ts';

installTrustedTypes();
const root = document.getElementById('app');
if (root === null) throw new Error('The page has no element with id "app"');
void startApp(root).then(keepForOffline);
