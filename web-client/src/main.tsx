import { render } from 'preact';
import { App } from './pages/app';
import { keepFocus } from './ui/focus';

const page = document.getElementById('page');
if (page !== null) {
  keepFocus(page);
  render(<App />, page);
}
