import { render } from 'preact';
import { App } from './pages/app';
import { WithCountries } from './pages/countries';
import { keepFocus } from './ui/focus';

const page = document.getElementById('page');
if (page !== null) {
  keepFocus(page);
  render(
    <WithCountries>
      <App />
    </WithCountries>,
    page,
  );
}
