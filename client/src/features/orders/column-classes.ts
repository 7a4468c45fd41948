import classes from '../../components/ListTable.module.css';
import { type OrderColumn } from './order-columns';

/** How a column stands in the table, and in the card that a row is on a phone. */
export const columnClasses: Record<OrderColumn, string> = {
  status: '',
  customer: `${classes['long']}`,
  createdAt: `${classes['quiet']} ${classes['whole']} ${classes['end']}`,
  updatedAt: `${classes['quiet']} ${classes['whole']} ${classes['end']}`,
  createdBy: `${classes['quiet']} ${classes['spare']}`,
  notes: `${classes['quiet']} ${classes['clip']} ${classes['long']}`,
  total: `${classes['number']} ${classes['corner']}`,
};
