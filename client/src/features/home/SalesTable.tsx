import { useTranslation } from 'react-i18next';

interface Props {
  points: { name: string; revenue: string; orders: number }[];
  money: (amount: string) => string;
}

/** What the chart shows, for who does not see it. */
export function SalesTable({ points, money }: Props) {
  const { t } = useTranslation();
  return (
    <table>
      <caption>{t('home.overTime')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('home.when')}</th>
          <th scope="col">{t('home.revenue')}</th>
          <th scope="col">{t('home.orders')}</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ name, revenue, orders }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{money(revenue)}</td>
            <td>{orders}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
