import { render } from 'preact';
import { takeSecret } from './entry/link-secret';
import { StaffPage } from './staff-page';

const page = document.getElementById('page');
if (page) render(<StaffPage secret={takeSecret()} />, page);
