import { Outlet } from 'react-router';
import { OrdersPage } from '../features/orders/OrdersPage';

/** The list, and over it, at /orders/:orderId, one order. */
export function Dashboard() {
  return (
    <>
      <OrdersPage />
      <Outlet />
    </>
  );
}
