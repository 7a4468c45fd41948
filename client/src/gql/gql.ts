/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  mutation Refresh($refreshToken: String!) {\n    refresh(refreshToken: $refreshToken) {\n      accessToken\n      refreshToken\n    }\n  }\n": typeof types.RefreshDocument,
    "\n  fragment AuthContext_session on AuthPayload {\n    accessToken\n    refreshToken\n    user {\n      id\n      email\n      role\n      firstName\n      lastName\n    }\n    client {\n      id\n      slug\n      name\n      currency\n      timeZone\n      color\n    }\n  }\n": typeof types.AuthContext_SessionFragmentDoc,
    "\n  mutation Login($input: LoginInput!) {\n    login(input: $input) {\n      ...AuthContext_session\n    }\n  }\n": typeof types.LoginDocument,
    "\n  mutation Register($input: RegisterInput!) {\n    register(input: $input) {\n      ...AuthContext_session\n    }\n  }\n": typeof types.RegisterDocument,
    "\n  mutation Logout($refreshToken: String!) {\n    logout(refreshToken: $refreshToken)\n  }\n": typeof types.LogoutDocument,
    "\n  mutation LoginHere($input: LoginInput!) {\n    login(input: $input) {\n      accessToken\n      refreshToken\n      user {\n        id\n        email\n      }\n      client {\n        id\n        name\n      }\n    }\n  }\n": typeof types.LoginHereDocument,
    "\n  query Me {\n    me {\n      id\n      email\n      role\n      firstName\n      lastName\n      client {\n        id\n        slug\n        name\n        currency\n        timeZone\n        color\n        logo {\n          url\n        }\n      }\n    }\n  }\n": typeof types.MeDocument,
    "\n  fragment Pager_pageInfo on PageInfo {\n    hasNextPage\n    hasPreviousPage\n    startCursor\n    endCursor\n  }\n": typeof types.Pager_PageInfoFragmentDoc,
    "\n  query Account {\n    me {\n      id\n      ...ProfileForm_user\n    }\n  }\n": typeof types.AccountDocument,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input)\n  }\n": typeof types.ChangePasswordDocument,
    "\n  fragment ProfileForm_user on User {\n    email\n    role\n    firstName\n    lastName\n    bio\n  }\n": typeof types.ProfileForm_UserFragmentDoc,
    "\n  mutation UpdateMe($input: UpdateMeInput!) {\n    updateMe(input: $input) {\n      id\n      ...ProfileForm_user\n    }\n  }\n": typeof types.UpdateMeDocument,
    "\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      id\n      name\n      key\n    }\n  }\n": typeof types.CreateApiKeyDocument,
    "\n  fragment ApiKeyRow_key on ApiKey {\n    id\n    name\n    verbs\n    createdAt\n    expiresAt\n    lastUsedAt\n    createdBy {\n      id\n      email\n      firstName\n      lastName\n    }\n  }\n": typeof types.ApiKeyRow_KeyFragmentDoc,
    "\n  query ApiKeys($first: Int, $after: String, $last: Int, $before: String) {\n    apiKeys(first: $first, after: $after, last: $last, before: $before) {\n      totalCount\n      nodes {\n        id\n        ...ApiKeyRow_key\n      }\n      pageInfo {\n        ...Pager_pageInfo\n      }\n    }\n  }\n": typeof types.ApiKeysDocument,
    "\n  mutation RevokeApiKey($id: ID!) {\n    revokeApiKey(id: $id)\n  }\n": typeof types.RevokeApiKeyDocument,
    "\n  query AuditEntry($id: ID!) {\n    auditLog(first: 1, filter: { id: $id }) {\n      nodes {\n        id\n        ...AuditEntry_entry\n      }\n    }\n  }\n": typeof types.AuditEntryDocument,
    "\n  query AuditLog($first: Int, $after: String, $last: Int, $before: String, $filter: AuditFilter) {\n    auditLog(first: $first, after: $after, last: $last, before: $before, filter: $filter) {\n      nodes {\n        id\n        ...AuditRow_entry\n      }\n      pageInfo {\n        ...Pager_pageInfo\n      }\n    }\n  }\n": typeof types.AuditLogDocument,
    "\n  fragment AuditRow_entry on AuditEntry {\n    id\n    at\n    action\n    entity\n    actorKind\n    actorLabel\n    before\n    after\n    ipAddress\n  }\n": typeof types.AuditRow_EntryFragmentDoc,
    "\n  query AuditPeople {\n    users(first: 100) {\n      nodes {\n        id\n        email\n        firstName\n        lastName\n      }\n    }\n  }\n": typeof types.AuditPeopleDocument,
    "\n  fragment AuditEntry_entry on AuditEntry {\n    id\n    at\n    action\n    entity\n    entityId\n    actorKind\n    actorLabel\n    actor {\n      id\n    }\n    before\n    after\n    ipAddress\n    userAgent\n  }\n": typeof types.AuditEntry_EntryFragmentDoc,
    "\n  query BoughtTogether($id: ID!) {\n    product(id: $id) {\n      id\n      recommendations(first: 5) {\n        id\n        product {\n          id\n          ...PickedProduct\n        }\n      }\n    }\n  }\n": typeof types.BoughtTogetherDocument,
    "\n  query Cart($customerId: ID!) {\n    cart(customerId: $customerId) {\n      id\n      ...Cart_cart\n    }\n  }\n": typeof types.CartDocument,
    "\n  query CartSuggestions($customerId: ID!) {\n    cart(customerId: $customerId) {\n      id\n      items {\n        id\n        product {\n          id\n          recommendations(first: 5) {\n            id\n            score\n            product {\n              id\n              ...PickedProduct\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.CartSuggestionsDocument,
    "\n  fragment Cart_cart on Cart {\n    id\n    total\n    customer {\n      id\n      code\n      name\n      isActive\n    }\n    items {\n      id\n      quantity\n      unitPrice\n      product {\n        id\n        isActive\n        ...PickedProduct\n      }\n    }\n  }\n": typeof types.Cart_CartFragmentDoc,
    "\n  mutation SetCartItem($customerId: ID!, $productId: ID!, $quantity: Int!) {\n    setCartItem(customerId: $customerId, productId: $productId, quantity: $quantity) {\n      id\n      ...Cart_cart\n    }\n  }\n": typeof types.SetCartItemDocument,
    "\n  query InCart($customerId: ID!) {\n    cart(customerId: $customerId) {\n      id\n      items {\n        id\n        quantity\n        product {\n          id\n        }\n      }\n    }\n  }\n": typeof types.InCartDocument,
    "\n  mutation Checkout($customerId: ID!, $requestId: String!) {\n    checkout(customerId: $customerId, requestId: $requestId) {\n      id\n      code\n    }\n  }\n": typeof types.CheckoutDocument,
    "\n  query Customer($id: ID!) {\n    customer(id: $id) {\n      id\n      name\n      ...CustomerForm_customer\n      ...DeleteCustomer_customer\n    }\n  }\n": typeof types.CustomerDocument,
    "\n  fragment CustomerRow_customer on Customer {\n    id\n    code\n    name\n    isActive\n    salesGroup {\n      id\n      name\n    }\n    contacts {\n      id\n      email\n      phone\n    }\n  }\n": typeof types.CustomerRow_CustomerFragmentDoc,
    "\n  query Customers($first: Int, $after: String, $last: Int, $before: String, $search: String) {\n    customers(first: $first, after: $after, last: $last, before: $before, search: $search) {\n      totalCount\n      nodes {\n        id\n        ...CustomerRow_customer\n      }\n      pageInfo {\n        ...Pager_pageInfo\n      }\n    }\n  }\n": typeof types.CustomersDocument,
    "\n  fragment DeleteCustomer_customer on Customer {\n    id\n    name\n  }\n": typeof types.DeleteCustomer_CustomerFragmentDoc,
    "\n  mutation DeleteCustomer($id: ID!) {\n    deleteCustomer(id: $id) {\n      id\n    }\n  }\n": typeof types.DeleteCustomerDocument,
    "\n  mutation UpdateCustomer($id: ID!, $input: UpdateCustomerInput!) {\n    updateCustomer(id: $id, input: $input) {\n      id\n      ...CustomerForm_customer\n    }\n  }\n": typeof types.UpdateCustomerDocument,
    "\n  mutation CreateCustomer($input: CreateCustomerInput!) {\n    createCustomer(input: $input) {\n      id\n      name\n    }\n  }\n": typeof types.CreateCustomerDocument,
    "\n  fragment CustomerForm_customer on Customer {\n    id\n    code\n    name\n    isActive\n    salesGroup {\n      id\n      name\n    }\n    contacts {\n      id\n      email\n      phone\n      address\n    }\n  }\n": typeof types.CustomerForm_CustomerFragmentDoc,
    "\n  query SalesGroups {\n    salesGroups {\n      id\n      name\n    }\n  }\n": typeof types.SalesGroupsDocument,
    "\n  fragment BestProducts_stats on OrderStats {\n    bestProducts(first: 5) {\n      productId\n      quantity\n      revenue\n      product {\n        id\n        name\n        sku\n        stock\n      }\n    }\n  }\n": typeof types.BestProducts_StatsFragmentDoc,
    "\n  fragment Figures_stats on OrderStats {\n    orders\n    revenue\n  }\n": typeof types.Figures_StatsFragmentDoc,
    "\n  fragment HomeLists_query on Query {\n    ...LatestOrders_query\n    ...OutOfStock_query\n  }\n": typeof types.HomeLists_QueryFragmentDoc,
    "\n  query HomeNow {\n    orders(first: 5) {\n      nodes {\n        id\n      }\n    }\n    ...HomeLists_query\n  }\n": typeof types.HomeNowDocument,
    "\n  query Home(\n    $from: DateTime!\n    $to: DateTime!\n    $before: DateTime!\n    $beforeTo: DateTime!\n    $groupBy: StatsPeriod!\n    $timeZone: String!\n  ) {\n    orderStats(from: $from, to: $to, groupBy: $groupBy, timeZone: $timeZone) {\n      ...Figures_stats\n      ...SalesOverTime_stats\n      ...StatusBreakdown_stats\n      ...BestProducts_stats\n    }\n    before: orderStats(from: $before, to: $beforeTo, groupBy: $groupBy, timeZone: $timeZone) {\n      ...Figures_stats\n    }\n  }\n": typeof types.HomeDocument,
    "\n  fragment LatestOrders_query on Query {\n    orders(first: 5) {\n      nodes {\n        id\n        code\n        status\n        total\n        createdAt\n        customer {\n          id\n          name\n        }\n      }\n    }\n  }\n": typeof types.LatestOrders_QueryFragmentDoc,
    "\n  fragment OutOfStock_query on Query {\n    products(first: 5, filter: { inStock: false, isActive: true }) {\n      totalCount\n      nodes {\n        id\n        name\n        sku\n      }\n    }\n  }\n": typeof types.OutOfStock_QueryFragmentDoc,
    "\n  fragment SalesOverTime_stats on OrderStats {\n    byPeriod {\n      start\n      orders\n      revenue\n    }\n  }\n": typeof types.SalesOverTime_StatsFragmentDoc,
    "\n  fragment StatusBreakdown_stats on OrderStats {\n    byStatus {\n      status\n      orders\n      revenue\n    }\n  }\n": typeof types.StatusBreakdown_StatsFragmentDoc,
    "\n  query AnyOrder {\n    orders(first: 1) {\n      nodes {\n        id\n      }\n    }\n  }\n": typeof types.AnyOrderDocument,
    "\n  fragment DeleteOrder_order on Order {\n    id\n    code\n  }\n": typeof types.DeleteOrder_OrderFragmentDoc,
    "\n  mutation DeleteOrder($id: ID!) {\n    deleteOrder(id: $id) {\n      id\n    }\n  }\n": typeof types.DeleteOrderDocument,
    "\n  query OfCustomer($id: ID!) {\n    customer(id: $id) {\n      id\n      name\n    }\n  }\n": typeof types.OfCustomerDocument,
    "\n  fragment OrderCell_order on Order {\n    status\n    total\n    notes\n    createdAt\n    updatedAt\n    customer {\n      id\n      name\n    }\n    createdBy {\n      id\n      email\n      firstName\n      lastName\n    }\n  }\n": typeof types.OrderCell_OrderFragmentDoc,
    "\n  query Order($id: ID!) {\n    order(id: $id) {\n      id\n      code\n      ...OrderSummary_order\n      ...OrderItems_order\n      ...OrderNotes_order\n      ...OrderStatusButtons_order\n      ...DeleteOrder_order\n    }\n  }\n": typeof types.OrderDocument,
    "\n  query OrderHistory($id: ID!) {\n    auditLog(first: 20, filter: { entity: \"Order\", entityId: $id }) {\n      nodes {\n        id\n        at\n        action\n        actorLabel\n        before\n        after\n      }\n    }\n  }\n": typeof types.OrderHistoryDocument,
    "\n  fragment OrderItems_order on Order {\n    items {\n      id\n      quantity\n      unitPrice\n      product {\n        id\n        name\n        sku\n      }\n    }\n  }\n": typeof types.OrderItems_OrderFragmentDoc,
    "\n  fragment OrderNotes_order on Order {\n    id\n    notes\n    version\n  }\n": typeof types.OrderNotes_OrderFragmentDoc,
    "\n  mutation UpdateOrderNotes($id: ID!, $input: UpdateOrderInput!) {\n    updateOrder(id: $id, input: $input) {\n      id\n      notes\n      version\n      updatedAt\n    }\n  }\n": typeof types.UpdateOrderNotesDocument,
    "\n  fragment OrderRow_order on Order {\n    id\n    code\n    status\n    version\n    updatedAt\n    ...OrderCell_order\n  }\n": typeof types.OrderRow_OrderFragmentDoc,
    "\n  fragment OrderStatusButtons_order on Order {\n    id\n    code\n    status\n    version\n    updatedAt\n  }\n": typeof types.OrderStatusButtons_OrderFragmentDoc,
    "\n  fragment OrderSummary_order on Order {\n    status\n    total\n    createdAt\n    updatedAt\n    customer {\n      id\n      code\n      name\n    }\n    createdBy {\n      id\n      email\n      firstName\n      lastName\n    }\n  }\n": typeof types.OrderSummary_OrderFragmentDoc,
    "\n  query Orders(\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n    $filter: OrderFilter\n    $orderBy: OrderSort\n  ) {\n    orders(first: $first, after: $after, last: $last, before: $before, filter: $filter, orderBy: $orderBy) {\n      totalCount\n      nodes {\n        id\n        ...OrderRow_order\n      }\n      pageInfo {\n        ...Pager_pageInfo\n      }\n    }\n  }\n": typeof types.OrdersDocument,
    "\n  query PickCustomers($search: String) {\n    customers(first: 20, search: $search) {\n      nodes {\n        id\n        code\n        name\n        isActive\n      }\n    }\n  }\n": typeof types.PickCustomersDocument,
    "\n  fragment PickedProduct on Product {\n    id\n    sku\n    name\n    price\n    stock\n  }\n": typeof types.PickedProductFragmentDoc,
    "\n  query PickProducts($search: String) {\n    products(first: 20, filter: { search: $search, isActive: true }) {\n      nodes {\n        id\n        ...PickedProduct\n      }\n    }\n  }\n": typeof types.PickProductsDocument,
    "\n  mutation CreateOrder($input: CreateOrderInput!) {\n    createOrder(input: $input) {\n      id\n      code\n    }\n  }\n": typeof types.CreateOrderDocument,
    "\n  subscription OrderChanged {\n    orderChanged {\n      kind\n      order {\n        id\n        version\n        updatedAt\n        ...OrderRow_order\n      }\n    }\n  }\n": typeof types.OrderChangedDocument,
    "\n  query OrderSlip($id: ID!) {\n    order(id: $id) {\n      id\n      code\n      ...SlipPage_order\n    }\n  }\n": typeof types.OrderSlipDocument,
    "\n  fragment SlipPage_order on Order {\n    code\n    createdAt\n    notes\n    customer {\n      id\n      code\n      name\n      contacts {\n        id\n        address\n        phone\n      }\n    }\n    items {\n      id\n      quantity\n      product {\n        id\n        sku\n        name\n      }\n    }\n  }\n": typeof types.SlipPage_OrderFragmentDoc,
    "\n  mutation SetOrderStatus($id: ID!, $status: OrderStatus!) {\n    setOrderStatus(id: $id, status: $status) {\n      id\n      status\n      version\n      updatedAt\n    }\n  }\n": typeof types.SetOrderStatusDocument,
    "\n  query Find($text: String!) {\n    orders(first: 5, filter: { search: $text }) {\n      nodes {\n        id\n        code\n        customer {\n          id\n          name\n        }\n      }\n    }\n    customers(first: 5, search: $text) {\n      nodes {\n        id\n        code\n        name\n      }\n    }\n    products(first: 5, filter: { search: $text }) {\n      nodes {\n        id\n        sku\n        name\n      }\n    }\n  }\n": typeof types.FindDocument,
    "\n  mutation InvitePlatformUser($input: InvitePlatformUserInput!) {\n    invitePlatformUser(input: $input) {\n      id\n      email\n      token\n    }\n  }\n": typeof types.InvitePlatformUserDocument,
    "\n  mutation CreateClient($input: CreateClientInput!) {\n    createClient(input: $input) {\n      id\n      slug\n      status\n    }\n  }\n": typeof types.CreateClientDocument,
    "\n  query PlatformInvitations {\n    platform {\n      invitations(first: 100) {\n        nodes {\n          id\n          email\n          role\n          expiresAt\n        }\n      }\n    }\n  }\n": typeof types.PlatformInvitationsDocument,
    "\n  mutation RevokePlatformInvitation($id: ID!) {\n    revokePlatformInvitation(id: $id)\n  }\n": typeof types.RevokePlatformInvitationDocument,
    "\n  mutation PauseClient($slug: String!) {\n    pauseClient(slug: $slug) {\n      id\n      status\n    }\n  }\n": typeof types.PauseClientDocument,
    "\n  mutation ResumeClient($slug: String!) {\n    resumeClient(slug: $slug) {\n      id\n      status\n    }\n  }\n": typeof types.ResumeClientDocument,
    "\n  query PlatformPeople($first: Int, $after: String, $last: Int, $before: String) {\n    platform {\n      users(first: $first, after: $after, last: $last, before: $before) {\n        nodes {\n          id\n          ...PersonRow_user\n        }\n        pageInfo {\n          ...Pager_pageInfo\n        }\n      }\n    }\n  }\n": typeof types.PlatformPeopleDocument,
    "\n  fragment PersonRow_user on PlatformUser {\n    id\n    email\n    firstName\n    lastName\n    role\n    reach\n    isActive\n  }\n": typeof types.PersonRow_UserFragmentDoc,
    "\n  mutation SetPlatformRole($id: ID!, $role: PlatformRole!) {\n    setPlatformUserRole(id: $id, role: $role) {\n      id\n      role\n      reach\n    }\n  }\n": typeof types.SetPlatformRoleDocument,
    "\n  mutation SetPlatformActive($id: ID!, $isActive: Boolean!) {\n    setPlatformUserActive(id: $id, isActive: $isActive) {\n      id\n      isActive\n    }\n  }\n": typeof types.SetPlatformActiveDocument,
    "\n  fragment PlatformClientFacts_client on PlatformClient {\n    plan\n    joinPolicy\n    createdAt\n    admin {\n      email\n    }\n    server\n    database\n    schema\n    databaseRole\n    migration\n    sizeBytes\n    activeConnections\n    usage {\n      users\n      products\n      orders\n    }\n  }\n": typeof types.PlatformClientFacts_ClientFragmentDoc,
    "\n  query PlatformClient($slug: String!) {\n    platform {\n      client(slug: $slug) {\n        id\n        name\n        slug\n        status\n        isolation\n        description\n        warnings\n        ...PlatformClientFacts_client\n      }\n    }\n  }\n": typeof types.PlatformClientDocument,
    "\n  fragment PlatformClientRow_client on PlatformClient {\n    id\n    name\n    slug\n    isolation\n    plan\n    status\n    sizeBytes\n    activeConnections\n    warnings\n  }\n": typeof types.PlatformClientRow_ClientFragmentDoc,
    "\n  query PlatformClients($first: Int, $after: String, $last: Int, $before: String, $search: String) {\n    platform {\n      clients(first: $first, after: $after, last: $last, before: $before, search: $search) {\n        totalCount\n        nodes {\n          id\n          ...PlatformClientRow_client\n        }\n        pageInfo {\n          ...Pager_pageInfo\n        }\n      }\n    }\n  }\n": typeof types.PlatformClientsDocument,
    "\n  query PlatformServers {\n    platform {\n      servers {\n        name\n        clients\n        connections\n        maxConnections\n        sizeBytes\n        warnings\n      }\n    }\n  }\n": typeof types.PlatformServersDocument,
    "\n  mutation Impersonate($input: ImpersonateInput!) {\n    impersonate(input: $input) {\n      id\n      slug\n      accessToken\n      expiresAt\n    }\n  }\n": typeof types.ImpersonateDocument,
    "\n  mutation EndImpersonation($id: ID!) {\n    endImpersonation(id: $id)\n  }\n": typeof types.EndImpersonationDocument,
    "\n  query LookedInAs {\n    me {\n      id\n      email\n      role\n      firstName\n      lastName\n      client {\n        id\n        slug\n        name\n        currency\n        timeZone\n        color\n      }\n    }\n  }\n": typeof types.LookedInAsDocument,
    "\n  mutation PlatformLogin($email: String!, $password: String!) {\n    platformLogin(email: $email, password: $password) {\n      accessToken\n      refreshToken\n      user {\n        id\n        email\n        role\n        reach\n      }\n    }\n  }\n": typeof types.PlatformLoginDocument,
    "\n  mutation PlatformRegister($input: PlatformRegisterInput!) {\n    platformRegister(input: $input) {\n      accessToken\n      refreshToken\n      user {\n        id\n        email\n        role\n        reach\n      }\n    }\n  }\n": typeof types.PlatformRegisterDocument,
    "\n  mutation PlatformLogout($refreshToken: String!) {\n    logout(refreshToken: $refreshToken)\n  }\n": typeof types.PlatformLogoutDocument,
    "\n  mutation DeletePriceList($id: ID!) {\n    deletePriceList(id: $id) {\n      id\n    }\n  }\n": typeof types.DeletePriceListDocument,
    "\n  mutation UpdatePriceList($id: ID!, $input: UpdatePriceListInput!) {\n    updatePriceList(id: $id, input: $input) {\n      id\n      ...PriceListForm_list\n    }\n  }\n": typeof types.UpdatePriceListDocument,
    "\n  mutation CreatePriceList($input: CreatePriceListInput!) {\n    createPriceList(input: $input) {\n      id\n      name\n    }\n  }\n": typeof types.CreatePriceListDocument,
    "\n  fragment PriceListHeader_list on PriceList {\n    id\n    name\n    isActive\n    isDefault\n    ...PriceListForm_list\n  }\n": typeof types.PriceListHeader_ListFragmentDoc,
    "\n  mutation SetPriceListActive($id: ID!, $isActive: Boolean!) {\n    updatePriceList(id: $id, input: { isActive: $isActive }) {\n      id\n      isActive\n    }\n  }\n": typeof types.SetPriceListActiveDocument,
    "\n  query PriceList($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {\n    priceList(id: $id) {\n      id\n      name\n      ...PriceListHeader_list\n      items(first: $first, after: $after, last: $last, before: $before) {\n        totalCount\n        nodes {\n          id\n          ...PriceRow_item\n        }\n        pageInfo {\n          ...Pager_pageInfo\n        }\n      }\n    }\n  }\n": typeof types.PriceListDocument,
    "\n  fragment PriceListRow_list on PriceList {\n    id\n    name\n    isActive\n    isDefault\n    items(first: 1) {\n      totalCount\n    }\n  }\n": typeof types.PriceListRow_ListFragmentDoc,
    "\n  query PriceLists {\n    priceLists {\n      id\n      ...PriceListRow_list\n    }\n    salesGroups {\n      id\n      name\n      priceList {\n        id\n      }\n    }\n  }\n": typeof types.PriceListsDocument,
    "\n  fragment PriceRow_item on PriceListItem {\n    id\n    price\n    product {\n      id\n      sku\n      name\n      price\n    }\n  }\n": typeof types.PriceRow_ItemFragmentDoc,
    "\n  mutation RemovePrice($priceListId: ID!, $productId: ID!) {\n    removePrice(priceListId: $priceListId, productId: $productId) {\n      id\n    }\n  }\n": typeof types.RemovePriceDocument,
    "\n  fragment PriceListForm_list on PriceList {\n    id\n    name\n    isActive\n    isDefault\n  }\n": typeof types.PriceListForm_ListFragmentDoc,
    "\n  mutation SetPrice($priceListId: ID!, $productId: ID!, $price: Decimal!) {\n    setPrice(priceListId: $priceListId, productId: $productId, price: $price) {\n      id\n    }\n  }\n": typeof types.SetPriceDocument,
    "\n  mutation DeleteCategory($id: ID!) {\n    deleteCategory(id: $id) {\n      id\n    }\n  }\n": typeof types.DeleteCategoryDocument,
    "\n  fragment DeleteProduct_product on Product {\n    id\n    name\n  }\n": typeof types.DeleteProduct_ProductFragmentDoc,
    "\n  mutation DeleteProduct($id: ID!) {\n    deleteProduct(id: $id) {\n      id\n    }\n  }\n": typeof types.DeleteProductDocument,
    "\n  mutation CreateCategory($input: CreateCategoryInput!) {\n    createCategory(input: $input) {\n      id\n      name\n    }\n  }\n": typeof types.CreateCategoryDocument,
    "\n  mutation CreateProduct($input: CreateProductInput!) {\n    createProduct(input: $input) {\n      id\n      name\n    }\n  }\n": typeof types.CreateProductDocument,
    "\n  query Product($id: ID!) {\n    product(id: $id) {\n      id\n      name\n      ...StockAdjuster_product\n      ...ProductForm_product\n      ...ProductFacts_product\n      ...DeleteProduct_product\n    }\n  }\n": typeof types.ProductDocument,
    "\n  fragment ProductFacts_product on Product {\n    sku\n    description\n    price\n    isActive\n    updatedAt\n    category {\n      id\n      name\n    }\n  }\n": typeof types.ProductFacts_ProductFragmentDoc,
    "\n  fragment ProductRow_product on Product {\n    id\n    sku\n    name\n    price\n    stock\n    isActive\n    category {\n      id\n      name\n    }\n  }\n": typeof types.ProductRow_ProductFragmentDoc,
    "\n  query Products(\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n    $filter: ProductFilter\n    $orderBy: ProductSort\n  ) {\n    products(first: $first, after: $after, last: $last, before: $before, filter: $filter, orderBy: $orderBy) {\n      totalCount\n      nodes {\n        id\n        ...ProductRow_product\n      }\n      pageInfo {\n        ...Pager_pageInfo\n      }\n    }\n  }\n": typeof types.ProductsDocument,
    "\n  mutation UpdateCategory($id: ID!, $input: UpdateCategoryInput!) {\n    updateCategory(id: $id, input: $input) {\n      id\n      name\n    }\n  }\n": typeof types.UpdateCategoryDocument,
    "\n  fragment StockAdjuster_product on Product {\n    id\n    stock\n  }\n": typeof types.StockAdjuster_ProductFragmentDoc,
    "\n  mutation AdjustStock($productId: ID!, $delta: Int!, $requestId: String!) {\n    adjustStock(productId: $productId, delta: $delta, requestId: $requestId) {\n      id\n      stock\n      version\n      updatedAt\n    }\n  }\n": typeof types.AdjustStockDocument,
    "\n  fragment ProductForm_product on Product {\n    id\n    version\n    name\n    sku\n    description\n    price\n    isActive\n    category {\n      id\n      name\n    }\n  }\n": typeof types.ProductForm_ProductFragmentDoc,
    "\n  query Categories {\n    categories {\n      id\n      name\n    }\n  }\n": typeof types.CategoriesDocument,
    "\n  mutation UpdateProduct($id: ID!, $input: UpdateProductInput!) {\n    updateProduct(id: $id, input: $input) {\n      id\n      ...ProductForm_product\n    }\n  }\n": typeof types.UpdateProductDocument,
    "\n  mutation DeleteSalesGroup($id: ID!) {\n    deleteSalesGroup(id: $id) {\n      id\n    }\n  }\n": typeof types.DeleteSalesGroupDocument,
    "\n  mutation UpdateSalesGroup($id: ID!, $input: UpdateSalesGroupInput!) {\n    updateSalesGroup(id: $id, input: $input) {\n      id\n      ...SalesGroupForm_group\n    }\n  }\n": typeof types.UpdateSalesGroupDocument,
    "\n  fragment GroupCustomerRow_customer on Customer {\n    id\n    code\n    name\n  }\n": typeof types.GroupCustomerRow_CustomerFragmentDoc,
    "\n  query GroupCustomers($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {\n    salesGroup(id: $id) {\n      id\n      customers(first: $first, after: $after, last: $last, before: $before) {\n        totalCount\n        nodes {\n          id\n          ...GroupCustomerRow_customer\n        }\n        pageInfo {\n          ...Pager_pageInfo\n        }\n      }\n    }\n  }\n": typeof types.GroupCustomersDocument,
    "\n  mutation CreateSalesGroup($input: CreateSalesGroupInput!) {\n    createSalesGroup(input: $input) {\n      id\n      name\n    }\n  }\n": typeof types.CreateSalesGroupDocument,
    "\n  query SalesGroup($id: ID!) {\n    salesGroup(id: $id) {\n      id\n      name\n      ...SalesGroupForm_group\n    }\n  }\n": typeof types.SalesGroupDocument,
    "\n  query ChoosePriceList {\n    priceLists {\n      id\n      name\n      isActive\n    }\n  }\n": typeof types.ChoosePriceListDocument,
    "\n  fragment SalesGroupRow_group on SalesGroup {\n    id\n    name\n    priceList {\n      id\n      name\n      isActive\n    }\n    sellers {\n      id\n      email\n      firstName\n      lastName\n    }\n    customers(first: 1) {\n      totalCount\n    }\n  }\n": typeof types.SalesGroupRow_GroupFragmentDoc,
    "\n  query SalesGroupList {\n    salesGroups {\n      id\n      ...SalesGroupRow_group\n    }\n  }\n": typeof types.SalesGroupListDocument,
    "\n  fragment SalesGroupForm_group on SalesGroup {\n    id\n    name\n    priceList {\n      id\n    }\n    sellers {\n      id\n    }\n    marketingManagers {\n      id\n    }\n  }\n": typeof types.SalesGroupForm_GroupFragmentDoc,
    "\n  mutation AssignCustomer($id: ID!, $salesGroupId: ID) {\n    updateCustomer(id: $id, input: { salesGroupId: $salesGroupId }) {\n      id\n      salesGroup {\n        id\n        name\n      }\n    }\n  }\n": typeof types.AssignCustomerDocument,
    "\n  query Colleagues($after: String) {\n    users(first: 100, after: $after) {\n      nodes {\n        id\n        email\n        firstName\n        lastName\n        role\n        isActive\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ColleaguesDocument,
    "\n  fragment Branding_client on Client {\n    id\n    color\n    logo {\n      url\n    }\n  }\n": typeof types.Branding_ClientFragmentDoc,
    "\n  mutation SetColor($input: UpdateClientInput!) {\n    updateClient(input: $input) {\n      id\n      ...Branding_client\n    }\n  }\n": typeof types.SetColorDocument,
    "\n  fragment CompanyForm_client on Client {\n    name\n    slug\n    description\n    joinPolicy\n    currency\n    timeZone\n  }\n": typeof types.CompanyForm_ClientFragmentDoc,
    "\n  mutation UpdateClient($input: UpdateClientInput!) {\n    updateClient(input: $input) {\n      id\n      ...CompanyForm_client\n    }\n  }\n": typeof types.UpdateClientDocument,
    "\n  mutation RemoveLogo {\n    removeLogo {\n      id\n      ...Branding_client\n    }\n  }\n": typeof types.RemoveLogoDocument,
    "\n  fragment PlanUsage_client on Client {\n    plan\n    limits {\n      users {\n        used\n        limit\n      }\n      products {\n        used\n        limit\n      }\n      orders {\n        used\n        limit\n      }\n    }\n  }\n": typeof types.PlanUsage_ClientFragmentDoc,
    "\n  query Settings {\n    client {\n      id\n      ...CompanyForm_client\n      ...Branding_client\n      ...PlanUsage_client\n    }\n  }\n": typeof types.SettingsDocument,
    "\n  mutation EndOtherSessions($userId: ID) {\n    endOtherSessions(userId: $userId)\n  }\n": typeof types.EndOtherSessionsDocument,
    "\n  fragment InvitationRow_invitation on Invitation {\n    id\n    email\n    role\n    expiresAt\n  }\n": typeof types.InvitationRow_InvitationFragmentDoc,
    "\n  mutation RevokeInvitation($id: ID!) {\n    revokeInvitation(id: $id)\n  }\n": typeof types.RevokeInvitationDocument,
    "\n  query Invitations($first: Int, $after: String, $last: Int, $before: String) {\n    invitations(first: $first, after: $after, last: $last, before: $before) {\n      nodes {\n        id\n        ...InvitationRow_invitation\n      }\n      pageInfo {\n        ...Pager_pageInfo\n      }\n    }\n  }\n": typeof types.InvitationsDocument,
    "\n  mutation InviteUser($input: InviteUserInput!) {\n    inviteUser(input: $input) {\n      id\n      email\n      token\n      expiresAt\n    }\n  }\n": typeof types.InviteUserDocument,
    "\n  mutation SetUserActive($id: ID!, $isActive: Boolean!) {\n    setUserActive(id: $id, isActive: $isActive) {\n      id\n      ...Member_user\n    }\n  }\n": typeof types.SetUserActiveDocument,
    "\n  query Member($id: ID!) {\n    user(id: $id) {\n      id\n      ...Member_user\n    }\n  }\n": typeof types.MemberDocument,
    "\n  mutation SetUserRole($id: ID!, $role: Role!) {\n    setUserRole(id: $id, role: $role) {\n      id\n      ...Member_user\n    }\n  }\n": typeof types.SetUserRoleDocument,
    "\n  fragment MemberRow_user on User {\n    id\n    email\n    firstName\n    lastName\n    role\n    isActive\n    createdAt\n  }\n": typeof types.MemberRow_UserFragmentDoc,
    "\n  fragment SessionItem_session on UserSession {\n    id\n    userAgent\n    ipAddress\n    lastUsedAt\n    isCurrent\n  }\n": typeof types.SessionItem_SessionFragmentDoc,
    "\n  mutation EndSession($id: ID!) {\n    endSession(id: $id)\n  }\n": typeof types.EndSessionDocument,
    "\n  query Sessions($userId: ID, $first: Int, $after: String, $last: Int, $before: String) {\n    sessions(userId: $userId, first: $first, after: $after, last: $last, before: $before) {\n      nodes {\n        id\n        ...SessionItem_session\n      }\n      pageInfo {\n        ...Pager_pageInfo\n      }\n    }\n  }\n": typeof types.SessionsDocument,
    "\n  query Team($first: Int, $after: String, $last: Int, $before: String) {\n    users(first: $first, after: $after, last: $last, before: $before) {\n      totalCount\n      nodes {\n        id\n        ...MemberRow_user\n      }\n      pageInfo {\n        ...Pager_pageInfo\n      }\n    }\n  }\n": typeof types.TeamDocument,
    "\n  fragment Member_user on User {\n    id\n    email\n    firstName\n    lastName\n    bio\n    role\n    isActive\n    createdAt\n  }\n": typeof types.Member_UserFragmentDoc,
};
const documents: Documents = {
    "\n  mutation Refresh($refreshToken: String!) {\n    refresh(refreshToken: $refreshToken) {\n      accessToken\n      refreshToken\n    }\n  }\n": types.RefreshDocument,
    "\n  fragment AuthContext_session on AuthPayload {\n    accessToken\n    refreshToken\n    user {\n      id\n      email\n      role\n      firstName\n      lastName\n    }\n    client {\n      id\n      slug\n      name\n      currency\n      timeZone\n      color\n    }\n  }\n": types.AuthContext_SessionFragmentDoc,
    "\n  mutation Login($input: LoginInput!) {\n    login(input: $input) {\n      ...AuthContext_session\n    }\n  }\n": types.LoginDocument,
    "\n  mutation Register($input: RegisterInput!) {\n    register(input: $input) {\n      ...AuthContext_session\n    }\n  }\n": types.RegisterDocument,
    "\n  mutation Logout($refreshToken: String!) {\n    logout(refreshToken: $refreshToken)\n  }\n": types.LogoutDocument,
    "\n  mutation LoginHere($input: LoginInput!) {\n    login(input: $input) {\n      accessToken\n      refreshToken\n      user {\n        id\n        email\n      }\n      client {\n        id\n        name\n      }\n    }\n  }\n": types.LoginHereDocument,
    "\n  query Me {\n    me {\n      id\n      email\n      role\n      firstName\n      lastName\n      client {\n        id\n        slug\n        name\n        currency\n        timeZone\n        color\n        logo {\n          url\n        }\n      }\n    }\n  }\n": types.MeDocument,
    "\n  fragment Pager_pageInfo on PageInfo {\n    hasNextPage\n    hasPreviousPage\n    startCursor\n    endCursor\n  }\n": types.Pager_PageInfoFragmentDoc,
    "\n  query Account {\n    me {\n      id\n      ...ProfileForm_user\n    }\n  }\n": types.AccountDocument,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input)\n  }\n": types.ChangePasswordDocument,
    "\n  fragment ProfileForm_user on User {\n    email\n    role\n    firstName\n    lastName\n    bio\n  }\n": types.ProfileForm_UserFragmentDoc,
    "\n  mutation UpdateMe($input: UpdateMeInput!) {\n    updateMe(input: $input) {\n      id\n      ...ProfileForm_user\n    }\n  }\n": types.UpdateMeDocument,
    "\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      id\n      name\n      key\n    }\n  }\n": types.CreateApiKeyDocument,
    "\n  fragment ApiKeyRow_key on ApiKey {\n    id\n    name\n    verbs\n    createdAt\n    expiresAt\n    lastUsedAt\n    createdBy {\n      id\n      email\n      firstName\n      lastName\n    }\n  }\n": types.ApiKeyRow_KeyFragmentDoc,
    "\n  query ApiKeys($first: Int, $after: String, $last: Int, $before: String) {\n    apiKeys(first: $first, after: $after, last: $last, before: $before) {\n      totalCount\n      nodes {\n        id\n        ...ApiKeyRow_key\n      }\n      pageInfo {\n        ...Pager_pageInfo\n      }\n    }\n  }\n": types.ApiKeysDocument,
    "\n  mutation RevokeApiKey($id: ID!) {\n    revokeApiKey(id: $id)\n  }\n": types.RevokeApiKeyDocument,
    "\n  query AuditEntry($id: ID!) {\n    auditLog(first: 1, filter: { id: $id }) {\n      nodes {\n        id\n        ...AuditEntry_entry\n      }\n    }\n  }\n": types.AuditEntryDocument,
    "\n  query AuditLog($first: Int, $after: String, $last: Int, $before: String, $filter: AuditFilter) {\n    auditLog(first: $first, after: $after, last: $last, before: $before, filter: $filter) {\n      nodes {\n        id\n        ...AuditRow_entry\n      }\n      pageInfo {\n        ...Pager_pageInfo\n      }\n    }\n  }\n": types.AuditLogDocument,
    "\n  fragment AuditRow_entry on AuditEntry {\n    id\n    at\n    action\n    entity\n    actorKind\n    actorLabel\n    before\n    after\n    ipAddress\n  }\n": types.AuditRow_EntryFragmentDoc,
    "\n  query AuditPeople {\n    users(first: 100) {\n      nodes {\n        id\n        email\n        firstName\n        lastName\n      }\n    }\n  }\n": types.AuditPeopleDocument,
    "\n  fragment AuditEntry_entry on AuditEntry {\n    id\n    at\n    action\n    entity\n    entityId\n    actorKind\n    actorLabel\n    actor {\n      id\n    }\n    before\n    after\n    ipAddress\n    userAgent\n  }\n": types.AuditEntry_EntryFragmentDoc,
    "\n  query BoughtTogether($id: ID!) {\n    product(id: $id) {\n      id\n      recommendations(first: 5) {\n        id\n        product {\n          id\n          ...PickedProduct\n        }\n      }\n    }\n  }\n": types.BoughtTogetherDocument,
    "\n  query Cart($customerId: ID!) {\n    cart(customerId: $customerId) {\n      id\n      ...Cart_cart\n    }\n  }\n": types.CartDocument,
    "\n  query CartSuggestions($customerId: ID!) {\n    cart(customerId: $customerId) {\n      id\n      items {\n        id\n        product {\n          id\n          recommendations(first: 5) {\n            id\n            score\n            product {\n              id\n              ...PickedProduct\n            }\n          }\n        }\n      }\n    }\n  }\n": types.CartSuggestionsDocument,
    "\n  fragment Cart_cart on Cart {\n    id\n    total\n    customer {\n      id\n      code\n      name\n      isActive\n    }\n    items {\n      id\n      quantity\n      unitPrice\n      product {\n        id\n        isActive\n        ...PickedProduct\n      }\n    }\n  }\n": types.Cart_CartFragmentDoc,
    "\n  mutation SetCartItem($customerId: ID!, $productId: ID!, $quantity: Int!) {\n    setCartItem(customerId: $customerId, productId: $productId, quantity: $quantity) {\n      id\n      ...Cart_cart\n    }\n  }\n": types.SetCartItemDocument,
    "\n  query InCart($customerId: ID!) {\n    cart(customerId: $customerId) {\n      id\n      items {\n        id\n        quantity\n        product {\n          id\n        }\n      }\n    }\n  }\n": types.InCartDocument,
    "\n  mutation Checkout($customerId: ID!, $requestId: String!) {\n    checkout(customerId: $customerId, requestId: $requestId) {\n      id\n      code\n    }\n  }\n": types.CheckoutDocument,
    "\n  query Customer($id: ID!) {\n    customer(id: $id) {\n      id\n      name\n      ...CustomerForm_customer\n      ...DeleteCustomer_customer\n    }\n  }\n": types.CustomerDocument,
    "\n  fragment CustomerRow_customer on Customer {\n    id\n    code\n    name\n    isActive\n    salesGroup {\n      id\n      name\n    }\n    contacts {\n      id\n      email\n      phone\n    }\n  }\n": types.CustomerRow_CustomerFragmentDoc,
    "\n  query Customers($first: Int, $after: String, $last: Int, $before: String, $search: String) {\n    customers(first: $first, after: $after, last: $last, before: $before, search: $search) {\n      totalCount\n      nodes {\n        id\n        ...CustomerRow_customer\n      }\n      pageInfo {\n        ...Pager_pageInfo\n      }\n    }\n  }\n": types.CustomersDocument,
    "\n  fragment DeleteCustomer_customer on Customer {\n    id\n    name\n  }\n": types.DeleteCustomer_CustomerFragmentDoc,
    "\n  mutation DeleteCustomer($id: ID!) {\n    deleteCustomer(id: $id) {\n      id\n    }\n  }\n": types.DeleteCustomerDocument,
    "\n  mutation UpdateCustomer($id: ID!, $input: UpdateCustomerInput!) {\n    updateCustomer(id: $id, input: $input) {\n      id\n      ...CustomerForm_customer\n    }\n  }\n": types.UpdateCustomerDocument,
    "\n  mutation CreateCustomer($input: CreateCustomerInput!) {\n    createCustomer(input: $input) {\n      id\n      name\n    }\n  }\n": types.CreateCustomerDocument,
    "\n  fragment CustomerForm_customer on Customer {\n    id\n    code\n    name\n    isActive\n    salesGroup {\n      id\n      name\n    }\n    contacts {\n      id\n      email\n      phone\n      address\n    }\n  }\n": types.CustomerForm_CustomerFragmentDoc,
    "\n  query SalesGroups {\n    salesGroups {\n      id\n      name\n    }\n  }\n": types.SalesGroupsDocument,
    "\n  fragment BestProducts_stats on OrderStats {\n    bestProducts(first: 5) {\n      productId\n      quantity\n      revenue\n      product {\n        id\n        name\n        sku\n        stock\n      }\n    }\n  }\n": types.BestProducts_StatsFragmentDoc,
    "\n  fragment Figures_stats on OrderStats {\n    orders\n    revenue\n  }\n": types.Figures_StatsFragmentDoc,
    "\n  fragment HomeLists_query on Query {\n    ...LatestOrders_query\n    ...OutOfStock_query\n  }\n": types.HomeLists_QueryFragmentDoc,
    "\n  query HomeNow {\n    orders(first: 5) {\n      nodes {\n        id\n      }\n    }\n    ...HomeLists_query\n  }\n": types.HomeNowDocument,
    "\n  query Home(\n    $from: DateTime!\n    $to: DateTime!\n    $before: DateTime!\n    $beforeTo: DateTime!\n    $groupBy: StatsPeriod!\n    $timeZone: String!\n  ) {\n    orderStats(from: $from, to: $to, groupBy: $groupBy, timeZone: $timeZone) {\n      ...Figures_stats\n      ...SalesOverTime_stats\n      ...StatusBreakdown_stats\n      ...BestProducts_stats\n    }\n    before: orderStats(from: $before, to: $beforeTo, groupBy: $groupBy, timeZone: $timeZone) {\n      ...Figures_stats\n    }\n  }\n": types.HomeDocument,
    "\n  fragment LatestOrders_query on Query {\n    orders(first: 5) {\n      nodes {\n        id\n        code\n        status\n        total\n        createdAt\n        customer {\n          id\n          name\n        }\n      }\n    }\n  }\n": types.LatestOrders_QueryFragmentDoc,
    "\n  fragment OutOfStock_query on Query {\n    products(first: 5, filter: { inStock: false, isActive: true }) {\n      totalCount\n      nodes {\n        id\n        name\n        sku\n      }\n    }\n  }\n": types.OutOfStock_QueryFragmentDoc,
    "\n  fragment SalesOverTime_stats on OrderStats {\n    byPeriod {\n      start\n      orders\n      revenue\n    }\n  }\n": types.SalesOverTime_StatsFragmentDoc,
    "\n  fragment StatusBreakdown_stats on OrderStats {\n    byStatus {\n      status\n      orders\n      revenue\n    }\n  }\n": types.StatusBreakdown_StatsFragmentDoc,
    "\n  query AnyOrder {\n    orders(first: 1) {\n      nodes {\n        id\n      }\n    }\n  }\n": types.AnyOrderDocument,
    "\n  fragment DeleteOrder_order on Order {\n    id\n    code\n  }\n": types.DeleteOrder_OrderFragmentDoc,
    "\n  mutation DeleteOrder($id: ID!) {\n    deleteOrder(id: $id) {\n      id\n    }\n  }\n": types.DeleteOrderDocument,
    "\n  query OfCustomer($id: ID!) {\n    customer(id: $id) {\n      id\n      name\n    }\n  }\n": types.OfCustomerDocument,
    "\n  fragment OrderCell_order on Order {\n    status\n    total\n    notes\n    createdAt\n    updatedAt\n    customer {\n      id\n      name\n    }\n    createdBy {\n      id\n      email\n      firstName\n      lastName\n    }\n  }\n": types.OrderCell_OrderFragmentDoc,
    "\n  query Order($id: ID!) {\n    order(id: $id) {\n      id\n      code\n      ...OrderSummary_order\n      ...OrderItems_order\n      ...OrderNotes_order\n      ...OrderStatusButtons_order\n      ...DeleteOrder_order\n    }\n  }\n": types.OrderDocument,
    "\n  query OrderHistory($id: ID!) {\n    auditLog(first: 20, filter: { entity: \"Order\", entityId: $id }) {\n      nodes {\n        id\n        at\n        action\n        actorLabel\n        before\n        after\n      }\n    }\n  }\n": types.OrderHistoryDocument,
    "\n  fragment OrderItems_order on Order {\n    items {\n      id\n      quantity\n      unitPrice\n      product {\n        id\n        name\n        sku\n      }\n    }\n  }\n": types.OrderItems_OrderFragmentDoc,
    "\n  fragment OrderNotes_order on Order {\n    id\n    notes\n    version\n  }\n": types.OrderNotes_OrderFragmentDoc,
    "\n  mutation UpdateOrderNotes($id: ID!, $input: UpdateOrderInput!) {\n    updateOrder(id: $id, input: $input) {\n      id\n      notes\n      version\n      updatedAt\n    }\n  }\n": types.UpdateOrderNotesDocument,
    "\n  fragment OrderRow_order on Order {\n    id\n    code\n    status\n    version\n    updatedAt\n    ...OrderCell_order\n  }\n": types.OrderRow_OrderFragmentDoc,
    "\n  fragment OrderStatusButtons_order on Order {\n    id\n    code\n    status\n    version\n    updatedAt\n  }\n": types.OrderStatusButtons_OrderFragmentDoc,
    "\n  fragment OrderSummary_order on Order {\n    status\n    total\n    createdAt\n    updatedAt\n    customer {\n      id\n      code\n      name\n    }\n    createdBy {\n      id\n      email\n      firstName\n      lastName\n    }\n  }\n": types.OrderSummary_OrderFragmentDoc,
    "\n  query Orders(\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n    $filter: OrderFilter\n    $orderBy: OrderSort\n  ) {\n    orders(first: $first, after: $after, last: $last, before: $before, filter: $filter, orderBy: $orderBy) {\n      totalCount\n      nodes {\n        id\n        ...OrderRow_order\n      }\n      pageInfo {\n        ...Pager_pageInfo\n      }\n    }\n  }\n": types.OrdersDocument,
    "\n  query PickCustomers($search: String) {\n    customers(first: 20, search: $search) {\n      nodes {\n        id\n        code\n        name\n        isActive\n      }\n    }\n  }\n": types.PickCustomersDocument,
    "\n  fragment PickedProduct on Product {\n    id\n    sku\n    name\n    price\n    stock\n  }\n": types.PickedProductFragmentDoc,
    "\n  query PickProducts($search: String) {\n    products(first: 20, filter: { search: $search, isActive: true }) {\n      nodes {\n        id\n        ...PickedProduct\n      }\n    }\n  }\n": types.PickProductsDocument,
    "\n  mutation CreateOrder($input: CreateOrderInput!) {\n    createOrder(input: $input) {\n      id\n      code\n    }\n  }\n": types.CreateOrderDocument,
    "\n  subscription OrderChanged {\n    orderChanged {\n      kind\n      order {\n        id\n        version\n        updatedAt\n        ...OrderRow_order\n      }\n    }\n  }\n": types.OrderChangedDocument,
    "\n  query OrderSlip($id: ID!) {\n    order(id: $id) {\n      id\n      code\n      ...SlipPage_order\n    }\n  }\n": types.OrderSlipDocument,
    "\n  fragment SlipPage_order on Order {\n    code\n    createdAt\n    notes\n    customer {\n      id\n      code\n      name\n      contacts {\n        id\n        address\n        phone\n      }\n    }\n    items {\n      id\n      quantity\n      product {\n        id\n        sku\n        name\n      }\n    }\n  }\n": types.SlipPage_OrderFragmentDoc,
    "\n  mutation SetOrderStatus($id: ID!, $status: OrderStatus!) {\n    setOrderStatus(id: $id, status: $status) {\n      id\n      status\n      version\n      updatedAt\n    }\n  }\n": types.SetOrderStatusDocument,
    "\n  query Find($text: String!) {\n    orders(first: 5, filter: { search: $text }) {\n      nodes {\n        id\n        code\n        customer {\n          id\n          name\n        }\n      }\n    }\n    customers(first: 5, search: $text) {\n      nodes {\n        id\n        code\n        name\n      }\n    }\n    products(first: 5, filter: { search: $text }) {\n      nodes {\n        id\n        sku\n        name\n      }\n    }\n  }\n": types.FindDocument,
    "\n  mutation InvitePlatformUser($input: InvitePlatformUserInput!) {\n    invitePlatformUser(input: $input) {\n      id\n      email\n      token\n    }\n  }\n": types.InvitePlatformUserDocument,
    "\n  mutation CreateClient($input: CreateClientInput!) {\n    createClient(input: $input) {\n      id\n      slug\n      status\n    }\n  }\n": types.CreateClientDocument,
    "\n  query PlatformInvitations {\n    platform {\n      invitations(first: 100) {\n        nodes {\n          id\n          email\n          role\n          expiresAt\n        }\n      }\n    }\n  }\n": types.PlatformInvitationsDocument,
    "\n  mutation RevokePlatformInvitation($id: ID!) {\n    revokePlatformInvitation(id: $id)\n  }\n": types.RevokePlatformInvitationDocument,
    "\n  mutation PauseClient($slug: String!) {\n    pauseClient(slug: $slug) {\n      id\n      status\n    }\n  }\n": types.PauseClientDocument,
    "\n  mutation ResumeClient($slug: String!) {\n    resumeClient(slug: $slug) {\n      id\n      status\n    }\n  }\n": types.ResumeClientDocument,
    "\n  query PlatformPeople($first: Int, $after: String, $last: Int, $before: String) {\n    platform {\n      users(first: $first, after: $after, last: $last, before: $before) {\n        nodes {\n          id\n          ...PersonRow_user\n        }\n        pageInfo {\n          ...Pager_pageInfo\n        }\n      }\n    }\n  }\n": types.PlatformPeopleDocument,
    "\n  fragment PersonRow_user on PlatformUser {\n    id\n    email\n    firstName\n    lastName\n    role\n    reach\n    isActive\n  }\n": types.PersonRow_UserFragmentDoc,
    "\n  mutation SetPlatformRole($id: ID!, $role: PlatformRole!) {\n    setPlatformUserRole(id: $id, role: $role) {\n      id\n      role\n      reach\n    }\n  }\n": types.SetPlatformRoleDocument,
    "\n  mutation SetPlatformActive($id: ID!, $isActive: Boolean!) {\n    setPlatformUserActive(id: $id, isActive: $isActive) {\n      id\n      isActive\n    }\n  }\n": types.SetPlatformActiveDocument,
    "\n  fragment PlatformClientFacts_client on PlatformClient {\n    plan\n    joinPolicy\n    createdAt\n    admin {\n      email\n    }\n    server\n    database\n    schema\n    databaseRole\n    migration\n    sizeBytes\n    activeConnections\n    usage {\n      users\n      products\n      orders\n    }\n  }\n": types.PlatformClientFacts_ClientFragmentDoc,
    "\n  query PlatformClient($slug: String!) {\n    platform {\n      client(slug: $slug) {\n        id\n        name\n        slug\n        status\n        isolation\n        description\n        warnings\n        ...PlatformClientFacts_client\n      }\n    }\n  }\n": types.PlatformClientDocument,
    "\n  fragment PlatformClientRow_client on PlatformClient {\n    id\n    name\n    slug\n    isolation\n    plan\n    status\n    sizeBytes\n    activeConnections\n    warnings\n  }\n": types.PlatformClientRow_ClientFragmentDoc,
    "\n  query PlatformClients($first: Int, $after: String, $last: Int, $before: String, $search: String) {\n    platform {\n      clients(first: $first, after: $after, last: $last, before: $before, search: $search) {\n        totalCount\n        nodes {\n          id\n          ...PlatformClientRow_client\n        }\n        pageInfo {\n          ...Pager_pageInfo\n        }\n      }\n    }\n  }\n": types.PlatformClientsDocument,
    "\n  query PlatformServers {\n    platform {\n      servers {\n        name\n        clients\n        connections\n        maxConnections\n        sizeBytes\n        warnings\n      }\n    }\n  }\n": types.PlatformServersDocument,
    "\n  mutation Impersonate($input: ImpersonateInput!) {\n    impersonate(input: $input) {\n      id\n      slug\n      accessToken\n      expiresAt\n    }\n  }\n": types.ImpersonateDocument,
    "\n  mutation EndImpersonation($id: ID!) {\n    endImpersonation(id: $id)\n  }\n": types.EndImpersonationDocument,
    "\n  query LookedInAs {\n    me {\n      id\n      email\n      role\n      firstName\n      lastName\n      client {\n        id\n        slug\n        name\n        currency\n        timeZone\n        color\n      }\n    }\n  }\n": types.LookedInAsDocument,
    "\n  mutation PlatformLogin($email: String!, $password: String!) {\n    platformLogin(email: $email, password: $password) {\n      accessToken\n      refreshToken\n      user {\n        id\n        email\n        role\n        reach\n      }\n    }\n  }\n": types.PlatformLoginDocument,
    "\n  mutation PlatformRegister($input: PlatformRegisterInput!) {\n    platformRegister(input: $input) {\n      accessToken\n      refreshToken\n      user {\n        id\n        email\n        role\n        reach\n      }\n    }\n  }\n": types.PlatformRegisterDocument,
    "\n  mutation PlatformLogout($refreshToken: String!) {\n    logout(refreshToken: $refreshToken)\n  }\n": types.PlatformLogoutDocument,
    "\n  mutation DeletePriceList($id: ID!) {\n    deletePriceList(id: $id) {\n      id\n    }\n  }\n": types.DeletePriceListDocument,
    "\n  mutation UpdatePriceList($id: ID!, $input: UpdatePriceListInput!) {\n    updatePriceList(id: $id, input: $input) {\n      id\n      ...PriceListForm_list\n    }\n  }\n": types.UpdatePriceListDocument,
    "\n  mutation CreatePriceList($input: CreatePriceListInput!) {\n    createPriceList(input: $input) {\n      id\n      name\n    }\n  }\n": types.CreatePriceListDocument,
    "\n  fragment PriceListHeader_list on PriceList {\n    id\n    name\n    isActive\n    isDefault\n    ...PriceListForm_list\n  }\n": types.PriceListHeader_ListFragmentDoc,
    "\n  mutation SetPriceListActive($id: ID!, $isActive: Boolean!) {\n    updatePriceList(id: $id, input: { isActive: $isActive }) {\n      id\n      isActive\n    }\n  }\n": types.SetPriceListActiveDocument,
    "\n  query PriceList($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {\n    priceList(id: $id) {\n      id\n      name\n      ...PriceListHeader_list\n      items(first: $first, after: $after, last: $last, before: $before) {\n        totalCount\n        nodes {\n          id\n          ...PriceRow_item\n        }\n        pageInfo {\n          ...Pager_pageInfo\n        }\n      }\n    }\n  }\n": types.PriceListDocument,
    "\n  fragment PriceListRow_list on PriceList {\n    id\n    name\n    isActive\n    isDefault\n    items(first: 1) {\n      totalCount\n    }\n  }\n": types.PriceListRow_ListFragmentDoc,
    "\n  query PriceLists {\n    priceLists {\n      id\n      ...PriceListRow_list\n    }\n    salesGroups {\n      id\n      name\n      priceList {\n        id\n      }\n    }\n  }\n": types.PriceListsDocument,
    "\n  fragment PriceRow_item on PriceListItem {\n    id\n    price\n    product {\n      id\n      sku\n      name\n      price\n    }\n  }\n": types.PriceRow_ItemFragmentDoc,
    "\n  mutation RemovePrice($priceListId: ID!, $productId: ID!) {\n    removePrice(priceListId: $priceListId, productId: $productId) {\n      id\n    }\n  }\n": types.RemovePriceDocument,
    "\n  fragment PriceListForm_list on PriceList {\n    id\n    name\n    isActive\n    isDefault\n  }\n": types.PriceListForm_ListFragmentDoc,
    "\n  mutation SetPrice($priceListId: ID!, $productId: ID!, $price: Decimal!) {\n    setPrice(priceListId: $priceListId, productId: $productId, price: $price) {\n      id\n    }\n  }\n": types.SetPriceDocument,
    "\n  mutation DeleteCategory($id: ID!) {\n    deleteCategory(id: $id) {\n      id\n    }\n  }\n": types.DeleteCategoryDocument,
    "\n  fragment DeleteProduct_product on Product {\n    id\n    name\n  }\n": types.DeleteProduct_ProductFragmentDoc,
    "\n  mutation DeleteProduct($id: ID!) {\n    deleteProduct(id: $id) {\n      id\n    }\n  }\n": types.DeleteProductDocument,
    "\n  mutation CreateCategory($input: CreateCategoryInput!) {\n    createCategory(input: $input) {\n      id\n      name\n    }\n  }\n": types.CreateCategoryDocument,
    "\n  mutation CreateProduct($input: CreateProductInput!) {\n    createProduct(input: $input) {\n      id\n      name\n    }\n  }\n": types.CreateProductDocument,
    "\n  query Product($id: ID!) {\n    product(id: $id) {\n      id\n      name\n      ...StockAdjuster_product\n      ...ProductForm_product\n      ...ProductFacts_product\n      ...DeleteProduct_product\n    }\n  }\n": types.ProductDocument,
    "\n  fragment ProductFacts_product on Product {\n    sku\n    description\n    price\n    isActive\n    updatedAt\n    category {\n      id\n      name\n    }\n  }\n": types.ProductFacts_ProductFragmentDoc,
    "\n  fragment ProductRow_product on Product {\n    id\n    sku\n    name\n    price\n    stock\n    isActive\n    category {\n      id\n      name\n    }\n  }\n": types.ProductRow_ProductFragmentDoc,
    "\n  query Products(\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n    $filter: ProductFilter\n    $orderBy: ProductSort\n  ) {\n    products(first: $first, after: $after, last: $last, before: $before, filter: $filter, orderBy: $orderBy) {\n      totalCount\n      nodes {\n        id\n        ...ProductRow_product\n      }\n      pageInfo {\n        ...Pager_pageInfo\n      }\n    }\n  }\n": types.ProductsDocument,
    "\n  mutation UpdateCategory($id: ID!, $input: UpdateCategoryInput!) {\n    updateCategory(id: $id, input: $input) {\n      id\n      name\n    }\n  }\n": types.UpdateCategoryDocument,
    "\n  fragment StockAdjuster_product on Product {\n    id\n    stock\n  }\n": types.StockAdjuster_ProductFragmentDoc,
    "\n  mutation AdjustStock($productId: ID!, $delta: Int!, $requestId: String!) {\n    adjustStock(productId: $productId, delta: $delta, requestId: $requestId) {\n      id\n      stock\n      version\n      updatedAt\n    }\n  }\n": types.AdjustStockDocument,
    "\n  fragment ProductForm_product on Product {\n    id\n    version\n    name\n    sku\n    description\n    price\n    isActive\n    category {\n      id\n      name\n    }\n  }\n": types.ProductForm_ProductFragmentDoc,
    "\n  query Categories {\n    categories {\n      id\n      name\n    }\n  }\n": types.CategoriesDocument,
    "\n  mutation UpdateProduct($id: ID!, $input: UpdateProductInput!) {\n    updateProduct(id: $id, input: $input) {\n      id\n      ...ProductForm_product\n    }\n  }\n": types.UpdateProductDocument,
    "\n  mutation DeleteSalesGroup($id: ID!) {\n    deleteSalesGroup(id: $id) {\n      id\n    }\n  }\n": types.DeleteSalesGroupDocument,
    "\n  mutation UpdateSalesGroup($id: ID!, $input: UpdateSalesGroupInput!) {\n    updateSalesGroup(id: $id, input: $input) {\n      id\n      ...SalesGroupForm_group\n    }\n  }\n": types.UpdateSalesGroupDocument,
    "\n  fragment GroupCustomerRow_customer on Customer {\n    id\n    code\n    name\n  }\n": types.GroupCustomerRow_CustomerFragmentDoc,
    "\n  query GroupCustomers($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {\n    salesGroup(id: $id) {\n      id\n      customers(first: $first, after: $after, last: $last, before: $before) {\n        totalCount\n        nodes {\n          id\n          ...GroupCustomerRow_customer\n        }\n        pageInfo {\n          ...Pager_pageInfo\n        }\n      }\n    }\n  }\n": types.GroupCustomersDocument,
    "\n  mutation CreateSalesGroup($input: CreateSalesGroupInput!) {\n    createSalesGroup(input: $input) {\n      id\n      name\n    }\n  }\n": types.CreateSalesGroupDocument,
    "\n  query SalesGroup($id: ID!) {\n    salesGroup(id: $id) {\n      id\n      name\n      ...SalesGroupForm_group\n    }\n  }\n": types.SalesGroupDocument,
    "\n  query ChoosePriceList {\n    priceLists {\n      id\n      name\n      isActive\n    }\n  }\n": types.ChoosePriceListDocument,
    "\n  fragment SalesGroupRow_group on SalesGroup {\n    id\n    name\n    priceList {\n      id\n      name\n      isActive\n    }\n    sellers {\n      id\n      email\n      firstName\n      lastName\n    }\n    customers(first: 1) {\n      totalCount\n    }\n  }\n": types.SalesGroupRow_GroupFragmentDoc,
    "\n  query SalesGroupList {\n    salesGroups {\n      id\n      ...SalesGroupRow_group\n    }\n  }\n": types.SalesGroupListDocument,
    "\n  fragment SalesGroupForm_group on SalesGroup {\n    id\n    name\n    priceList {\n      id\n    }\n    sellers {\n      id\n    }\n    marketingManagers {\n      id\n    }\n  }\n": types.SalesGroupForm_GroupFragmentDoc,
    "\n  mutation AssignCustomer($id: ID!, $salesGroupId: ID) {\n    updateCustomer(id: $id, input: { salesGroupId: $salesGroupId }) {\n      id\n      salesGroup {\n        id\n        name\n      }\n    }\n  }\n": types.AssignCustomerDocument,
    "\n  query Colleagues($after: String) {\n    users(first: 100, after: $after) {\n      nodes {\n        id\n        email\n        firstName\n        lastName\n        role\n        isActive\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ColleaguesDocument,
    "\n  fragment Branding_client on Client {\n    id\n    color\n    logo {\n      url\n    }\n  }\n": types.Branding_ClientFragmentDoc,
    "\n  mutation SetColor($input: UpdateClientInput!) {\n    updateClient(input: $input) {\n      id\n      ...Branding_client\n    }\n  }\n": types.SetColorDocument,
    "\n  fragment CompanyForm_client on Client {\n    name\n    slug\n    description\n    joinPolicy\n    currency\n    timeZone\n  }\n": types.CompanyForm_ClientFragmentDoc,
    "\n  mutation UpdateClient($input: UpdateClientInput!) {\n    updateClient(input: $input) {\n      id\n      ...CompanyForm_client\n    }\n  }\n": types.UpdateClientDocument,
    "\n  mutation RemoveLogo {\n    removeLogo {\n      id\n      ...Branding_client\n    }\n  }\n": types.RemoveLogoDocument,
    "\n  fragment PlanUsage_client on Client {\n    plan\n    limits {\n      users {\n        used\n        limit\n      }\n      products {\n        used\n        limit\n      }\n      orders {\n        used\n        limit\n      }\n    }\n  }\n": types.PlanUsage_ClientFragmentDoc,
    "\n  query Settings {\n    client {\n      id\n      ...CompanyForm_client\n      ...Branding_client\n      ...PlanUsage_client\n    }\n  }\n": types.SettingsDocument,
    "\n  mutation EndOtherSessions($userId: ID) {\n    endOtherSessions(userId: $userId)\n  }\n": types.EndOtherSessionsDocument,
    "\n  fragment InvitationRow_invitation on Invitation {\n    id\n    email\n    role\n    expiresAt\n  }\n": types.InvitationRow_InvitationFragmentDoc,
    "\n  mutation RevokeInvitation($id: ID!) {\n    revokeInvitation(id: $id)\n  }\n": types.RevokeInvitationDocument,
    "\n  query Invitations($first: Int, $after: String, $last: Int, $before: String) {\n    invitations(first: $first, after: $after, last: $last, before: $before) {\n      nodes {\n        id\n        ...InvitationRow_invitation\n      }\n      pageInfo {\n        ...Pager_pageInfo\n      }\n    }\n  }\n": types.InvitationsDocument,
    "\n  mutation InviteUser($input: InviteUserInput!) {\n    inviteUser(input: $input) {\n      id\n      email\n      token\n      expiresAt\n    }\n  }\n": types.InviteUserDocument,
    "\n  mutation SetUserActive($id: ID!, $isActive: Boolean!) {\n    setUserActive(id: $id, isActive: $isActive) {\n      id\n      ...Member_user\n    }\n  }\n": types.SetUserActiveDocument,
    "\n  query Member($id: ID!) {\n    user(id: $id) {\n      id\n      ...Member_user\n    }\n  }\n": types.MemberDocument,
    "\n  mutation SetUserRole($id: ID!, $role: Role!) {\n    setUserRole(id: $id, role: $role) {\n      id\n      ...Member_user\n    }\n  }\n": types.SetUserRoleDocument,
    "\n  fragment MemberRow_user on User {\n    id\n    email\n    firstName\n    lastName\n    role\n    isActive\n    createdAt\n  }\n": types.MemberRow_UserFragmentDoc,
    "\n  fragment SessionItem_session on UserSession {\n    id\n    userAgent\n    ipAddress\n    lastUsedAt\n    isCurrent\n  }\n": types.SessionItem_SessionFragmentDoc,
    "\n  mutation EndSession($id: ID!) {\n    endSession(id: $id)\n  }\n": types.EndSessionDocument,
    "\n  query Sessions($userId: ID, $first: Int, $after: String, $last: Int, $before: String) {\n    sessions(userId: $userId, first: $first, after: $after, last: $last, before: $before) {\n      nodes {\n        id\n        ...SessionItem_session\n      }\n      pageInfo {\n        ...Pager_pageInfo\n      }\n    }\n  }\n": types.SessionsDocument,
    "\n  query Team($first: Int, $after: String, $last: Int, $before: String) {\n    users(first: $first, after: $after, last: $last, before: $before) {\n      totalCount\n      nodes {\n        id\n        ...MemberRow_user\n      }\n      pageInfo {\n        ...Pager_pageInfo\n      }\n    }\n  }\n": types.TeamDocument,
    "\n  fragment Member_user on User {\n    id\n    email\n    firstName\n    lastName\n    bio\n    role\n    isActive\n    createdAt\n  }\n": types.Member_UserFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Refresh($refreshToken: String!) {\n    refresh(refreshToken: $refreshToken) {\n      accessToken\n      refreshToken\n    }\n  }\n"): (typeof documents)["\n  mutation Refresh($refreshToken: String!) {\n    refresh(refreshToken: $refreshToken) {\n      accessToken\n      refreshToken\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AuthContext_session on AuthPayload {\n    accessToken\n    refreshToken\n    user {\n      id\n      email\n      role\n      firstName\n      lastName\n    }\n    client {\n      id\n      slug\n      name\n      currency\n      timeZone\n      color\n    }\n  }\n"): (typeof documents)["\n  fragment AuthContext_session on AuthPayload {\n    accessToken\n    refreshToken\n    user {\n      id\n      email\n      role\n      firstName\n      lastName\n    }\n    client {\n      id\n      slug\n      name\n      currency\n      timeZone\n      color\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Login($input: LoginInput!) {\n    login(input: $input) {\n      ...AuthContext_session\n    }\n  }\n"): (typeof documents)["\n  mutation Login($input: LoginInput!) {\n    login(input: $input) {\n      ...AuthContext_session\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Register($input: RegisterInput!) {\n    register(input: $input) {\n      ...AuthContext_session\n    }\n  }\n"): (typeof documents)["\n  mutation Register($input: RegisterInput!) {\n    register(input: $input) {\n      ...AuthContext_session\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Logout($refreshToken: String!) {\n    logout(refreshToken: $refreshToken)\n  }\n"): (typeof documents)["\n  mutation Logout($refreshToken: String!) {\n    logout(refreshToken: $refreshToken)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LoginHere($input: LoginInput!) {\n    login(input: $input) {\n      accessToken\n      refreshToken\n      user {\n        id\n        email\n      }\n      client {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation LoginHere($input: LoginInput!) {\n    login(input: $input) {\n      accessToken\n      refreshToken\n      user {\n        id\n        email\n      }\n      client {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Me {\n    me {\n      id\n      email\n      role\n      firstName\n      lastName\n      client {\n        id\n        slug\n        name\n        currency\n        timeZone\n        color\n        logo {\n          url\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Me {\n    me {\n      id\n      email\n      role\n      firstName\n      lastName\n      client {\n        id\n        slug\n        name\n        currency\n        timeZone\n        color\n        logo {\n          url\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Pager_pageInfo on PageInfo {\n    hasNextPage\n    hasPreviousPage\n    startCursor\n    endCursor\n  }\n"): (typeof documents)["\n  fragment Pager_pageInfo on PageInfo {\n    hasNextPage\n    hasPreviousPage\n    startCursor\n    endCursor\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Account {\n    me {\n      id\n      ...ProfileForm_user\n    }\n  }\n"): (typeof documents)["\n  query Account {\n    me {\n      id\n      ...ProfileForm_user\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input)\n  }\n"): (typeof documents)["\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProfileForm_user on User {\n    email\n    role\n    firstName\n    lastName\n    bio\n  }\n"): (typeof documents)["\n  fragment ProfileForm_user on User {\n    email\n    role\n    firstName\n    lastName\n    bio\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateMe($input: UpdateMeInput!) {\n    updateMe(input: $input) {\n      id\n      ...ProfileForm_user\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateMe($input: UpdateMeInput!) {\n    updateMe(input: $input) {\n      id\n      ...ProfileForm_user\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      id\n      name\n      key\n    }\n  }\n"): (typeof documents)["\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      id\n      name\n      key\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ApiKeyRow_key on ApiKey {\n    id\n    name\n    verbs\n    createdAt\n    expiresAt\n    lastUsedAt\n    createdBy {\n      id\n      email\n      firstName\n      lastName\n    }\n  }\n"): (typeof documents)["\n  fragment ApiKeyRow_key on ApiKey {\n    id\n    name\n    verbs\n    createdAt\n    expiresAt\n    lastUsedAt\n    createdBy {\n      id\n      email\n      firstName\n      lastName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ApiKeys($first: Int, $after: String, $last: Int, $before: String) {\n    apiKeys(first: $first, after: $after, last: $last, before: $before) {\n      totalCount\n      nodes {\n        id\n        ...ApiKeyRow_key\n      }\n      pageInfo {\n        ...Pager_pageInfo\n      }\n    }\n  }\n"): (typeof documents)["\n  query ApiKeys($first: Int, $after: String, $last: Int, $before: String) {\n    apiKeys(first: $first, after: $after, last: $last, before: $before) {\n      totalCount\n      nodes {\n        id\n        ...ApiKeyRow_key\n      }\n      pageInfo {\n        ...Pager_pageInfo\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeApiKey($id: ID!) {\n    revokeApiKey(id: $id)\n  }\n"): (typeof documents)["\n  mutation RevokeApiKey($id: ID!) {\n    revokeApiKey(id: $id)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AuditEntry($id: ID!) {\n    auditLog(first: 1, filter: { id: $id }) {\n      nodes {\n        id\n        ...AuditEntry_entry\n      }\n    }\n  }\n"): (typeof documents)["\n  query AuditEntry($id: ID!) {\n    auditLog(first: 1, filter: { id: $id }) {\n      nodes {\n        id\n        ...AuditEntry_entry\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AuditLog($first: Int, $after: String, $last: Int, $before: String, $filter: AuditFilter) {\n    auditLog(first: $first, after: $after, last: $last, before: $before, filter: $filter) {\n      nodes {\n        id\n        ...AuditRow_entry\n      }\n      pageInfo {\n        ...Pager_pageInfo\n      }\n    }\n  }\n"): (typeof documents)["\n  query AuditLog($first: Int, $after: String, $last: Int, $before: String, $filter: AuditFilter) {\n    auditLog(first: $first, after: $after, last: $last, before: $before, filter: $filter) {\n      nodes {\n        id\n        ...AuditRow_entry\n      }\n      pageInfo {\n        ...Pager_pageInfo\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AuditRow_entry on AuditEntry {\n    id\n    at\n    action\n    entity\n    actorKind\n    actorLabel\n    before\n    after\n    ipAddress\n  }\n"): (typeof documents)["\n  fragment AuditRow_entry on AuditEntry {\n    id\n    at\n    action\n    entity\n    actorKind\n    actorLabel\n    before\n    after\n    ipAddress\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AuditPeople {\n    users(first: 100) {\n      nodes {\n        id\n        email\n        firstName\n        lastName\n      }\n    }\n  }\n"): (typeof documents)["\n  query AuditPeople {\n    users(first: 100) {\n      nodes {\n        id\n        email\n        firstName\n        lastName\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AuditEntry_entry on AuditEntry {\n    id\n    at\n    action\n    entity\n    entityId\n    actorKind\n    actorLabel\n    actor {\n      id\n    }\n    before\n    after\n    ipAddress\n    userAgent\n  }\n"): (typeof documents)["\n  fragment AuditEntry_entry on AuditEntry {\n    id\n    at\n    action\n    entity\n    entityId\n    actorKind\n    actorLabel\n    actor {\n      id\n    }\n    before\n    after\n    ipAddress\n    userAgent\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BoughtTogether($id: ID!) {\n    product(id: $id) {\n      id\n      recommendations(first: 5) {\n        id\n        product {\n          id\n          ...PickedProduct\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query BoughtTogether($id: ID!) {\n    product(id: $id) {\n      id\n      recommendations(first: 5) {\n        id\n        product {\n          id\n          ...PickedProduct\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Cart($customerId: ID!) {\n    cart(customerId: $customerId) {\n      id\n      ...Cart_cart\n    }\n  }\n"): (typeof documents)["\n  query Cart($customerId: ID!) {\n    cart(customerId: $customerId) {\n      id\n      ...Cart_cart\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CartSuggestions($customerId: ID!) {\n    cart(customerId: $customerId) {\n      id\n      items {\n        id\n        product {\n          id\n          recommendations(first: 5) {\n            id\n            score\n            product {\n              id\n              ...PickedProduct\n            }\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query CartSuggestions($customerId: ID!) {\n    cart(customerId: $customerId) {\n      id\n      items {\n        id\n        product {\n          id\n          recommendations(first: 5) {\n            id\n            score\n            product {\n              id\n              ...PickedProduct\n            }\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Cart_cart on Cart {\n    id\n    total\n    customer {\n      id\n      code\n      name\n      isActive\n    }\n    items {\n      id\n      quantity\n      unitPrice\n      product {\n        id\n        isActive\n        ...PickedProduct\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment Cart_cart on Cart {\n    id\n    total\n    customer {\n      id\n      code\n      name\n      isActive\n    }\n    items {\n      id\n      quantity\n      unitPrice\n      product {\n        id\n        isActive\n        ...PickedProduct\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetCartItem($customerId: ID!, $productId: ID!, $quantity: Int!) {\n    setCartItem(customerId: $customerId, productId: $productId, quantity: $quantity) {\n      id\n      ...Cart_cart\n    }\n  }\n"): (typeof documents)["\n  mutation SetCartItem($customerId: ID!, $productId: ID!, $quantity: Int!) {\n    setCartItem(customerId: $customerId, productId: $productId, quantity: $quantity) {\n      id\n      ...Cart_cart\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InCart($customerId: ID!) {\n    cart(customerId: $customerId) {\n      id\n      items {\n        id\n        quantity\n        product {\n          id\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query InCart($customerId: ID!) {\n    cart(customerId: $customerId) {\n      id\n      items {\n        id\n        quantity\n        product {\n          id\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Checkout($customerId: ID!, $requestId: String!) {\n    checkout(customerId: $customerId, requestId: $requestId) {\n      id\n      code\n    }\n  }\n"): (typeof documents)["\n  mutation Checkout($customerId: ID!, $requestId: String!) {\n    checkout(customerId: $customerId, requestId: $requestId) {\n      id\n      code\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Customer($id: ID!) {\n    customer(id: $id) {\n      id\n      name\n      ...CustomerForm_customer\n      ...DeleteCustomer_customer\n    }\n  }\n"): (typeof documents)["\n  query Customer($id: ID!) {\n    customer(id: $id) {\n      id\n      name\n      ...CustomerForm_customer\n      ...DeleteCustomer_customer\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CustomerRow_customer on Customer {\n    id\n    code\n    name\n    isActive\n    salesGroup {\n      id\n      name\n    }\n    contacts {\n      id\n      email\n      phone\n    }\n  }\n"): (typeof documents)["\n  fragment CustomerRow_customer on Customer {\n    id\n    code\n    name\n    isActive\n    salesGroup {\n      id\n      name\n    }\n    contacts {\n      id\n      email\n      phone\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Customers($first: Int, $after: String, $last: Int, $before: String, $search: String) {\n    customers(first: $first, after: $after, last: $last, before: $before, search: $search) {\n      totalCount\n      nodes {\n        id\n        ...CustomerRow_customer\n      }\n      pageInfo {\n        ...Pager_pageInfo\n      }\n    }\n  }\n"): (typeof documents)["\n  query Customers($first: Int, $after: String, $last: Int, $before: String, $search: String) {\n    customers(first: $first, after: $after, last: $last, before: $before, search: $search) {\n      totalCount\n      nodes {\n        id\n        ...CustomerRow_customer\n      }\n      pageInfo {\n        ...Pager_pageInfo\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DeleteCustomer_customer on Customer {\n    id\n    name\n  }\n"): (typeof documents)["\n  fragment DeleteCustomer_customer on Customer {\n    id\n    name\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteCustomer($id: ID!) {\n    deleteCustomer(id: $id) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteCustomer($id: ID!) {\n    deleteCustomer(id: $id) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateCustomer($id: ID!, $input: UpdateCustomerInput!) {\n    updateCustomer(id: $id, input: $input) {\n      id\n      ...CustomerForm_customer\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateCustomer($id: ID!, $input: UpdateCustomerInput!) {\n    updateCustomer(id: $id, input: $input) {\n      id\n      ...CustomerForm_customer\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateCustomer($input: CreateCustomerInput!) {\n    createCustomer(input: $input) {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  mutation CreateCustomer($input: CreateCustomerInput!) {\n    createCustomer(input: $input) {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CustomerForm_customer on Customer {\n    id\n    code\n    name\n    isActive\n    salesGroup {\n      id\n      name\n    }\n    contacts {\n      id\n      email\n      phone\n      address\n    }\n  }\n"): (typeof documents)["\n  fragment CustomerForm_customer on Customer {\n    id\n    code\n    name\n    isActive\n    salesGroup {\n      id\n      name\n    }\n    contacts {\n      id\n      email\n      phone\n      address\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SalesGroups {\n    salesGroups {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  query SalesGroups {\n    salesGroups {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BestProducts_stats on OrderStats {\n    bestProducts(first: 5) {\n      productId\n      quantity\n      revenue\n      product {\n        id\n        name\n        sku\n        stock\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment BestProducts_stats on OrderStats {\n    bestProducts(first: 5) {\n      productId\n      quantity\n      revenue\n      product {\n        id\n        name\n        sku\n        stock\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Figures_stats on OrderStats {\n    orders\n    revenue\n  }\n"): (typeof documents)["\n  fragment Figures_stats on OrderStats {\n    orders\n    revenue\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment HomeLists_query on Query {\n    ...LatestOrders_query\n    ...OutOfStock_query\n  }\n"): (typeof documents)["\n  fragment HomeLists_query on Query {\n    ...LatestOrders_query\n    ...OutOfStock_query\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HomeNow {\n    orders(first: 5) {\n      nodes {\n        id\n      }\n    }\n    ...HomeLists_query\n  }\n"): (typeof documents)["\n  query HomeNow {\n    orders(first: 5) {\n      nodes {\n        id\n      }\n    }\n    ...HomeLists_query\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Home(\n    $from: DateTime!\n    $to: DateTime!\n    $before: DateTime!\n    $beforeTo: DateTime!\n    $groupBy: StatsPeriod!\n    $timeZone: String!\n  ) {\n    orderStats(from: $from, to: $to, groupBy: $groupBy, timeZone: $timeZone) {\n      ...Figures_stats\n      ...SalesOverTime_stats\n      ...StatusBreakdown_stats\n      ...BestProducts_stats\n    }\n    before: orderStats(from: $before, to: $beforeTo, groupBy: $groupBy, timeZone: $timeZone) {\n      ...Figures_stats\n    }\n  }\n"): (typeof documents)["\n  query Home(\n    $from: DateTime!\n    $to: DateTime!\n    $before: DateTime!\n    $beforeTo: DateTime!\n    $groupBy: StatsPeriod!\n    $timeZone: String!\n  ) {\n    orderStats(from: $from, to: $to, groupBy: $groupBy, timeZone: $timeZone) {\n      ...Figures_stats\n      ...SalesOverTime_stats\n      ...StatusBreakdown_stats\n      ...BestProducts_stats\n    }\n    before: orderStats(from: $before, to: $beforeTo, groupBy: $groupBy, timeZone: $timeZone) {\n      ...Figures_stats\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LatestOrders_query on Query {\n    orders(first: 5) {\n      nodes {\n        id\n        code\n        status\n        total\n        createdAt\n        customer {\n          id\n          name\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment LatestOrders_query on Query {\n    orders(first: 5) {\n      nodes {\n        id\n        code\n        status\n        total\n        createdAt\n        customer {\n          id\n          name\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OutOfStock_query on Query {\n    products(first: 5, filter: { inStock: false, isActive: true }) {\n      totalCount\n      nodes {\n        id\n        name\n        sku\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment OutOfStock_query on Query {\n    products(first: 5, filter: { inStock: false, isActive: true }) {\n      totalCount\n      nodes {\n        id\n        name\n        sku\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SalesOverTime_stats on OrderStats {\n    byPeriod {\n      start\n      orders\n      revenue\n    }\n  }\n"): (typeof documents)["\n  fragment SalesOverTime_stats on OrderStats {\n    byPeriod {\n      start\n      orders\n      revenue\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment StatusBreakdown_stats on OrderStats {\n    byStatus {\n      status\n      orders\n      revenue\n    }\n  }\n"): (typeof documents)["\n  fragment StatusBreakdown_stats on OrderStats {\n    byStatus {\n      status\n      orders\n      revenue\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AnyOrder {\n    orders(first: 1) {\n      nodes {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  query AnyOrder {\n    orders(first: 1) {\n      nodes {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DeleteOrder_order on Order {\n    id\n    code\n  }\n"): (typeof documents)["\n  fragment DeleteOrder_order on Order {\n    id\n    code\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteOrder($id: ID!) {\n    deleteOrder(id: $id) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteOrder($id: ID!) {\n    deleteOrder(id: $id) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OfCustomer($id: ID!) {\n    customer(id: $id) {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  query OfCustomer($id: ID!) {\n    customer(id: $id) {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OrderCell_order on Order {\n    status\n    total\n    notes\n    createdAt\n    updatedAt\n    customer {\n      id\n      name\n    }\n    createdBy {\n      id\n      email\n      firstName\n      lastName\n    }\n  }\n"): (typeof documents)["\n  fragment OrderCell_order on Order {\n    status\n    total\n    notes\n    createdAt\n    updatedAt\n    customer {\n      id\n      name\n    }\n    createdBy {\n      id\n      email\n      firstName\n      lastName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Order($id: ID!) {\n    order(id: $id) {\n      id\n      code\n      ...OrderSummary_order\n      ...OrderItems_order\n      ...OrderNotes_order\n      ...OrderStatusButtons_order\n      ...DeleteOrder_order\n    }\n  }\n"): (typeof documents)["\n  query Order($id: ID!) {\n    order(id: $id) {\n      id\n      code\n      ...OrderSummary_order\n      ...OrderItems_order\n      ...OrderNotes_order\n      ...OrderStatusButtons_order\n      ...DeleteOrder_order\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OrderHistory($id: ID!) {\n    auditLog(first: 20, filter: { entity: \"Order\", entityId: $id }) {\n      nodes {\n        id\n        at\n        action\n        actorLabel\n        before\n        after\n      }\n    }\n  }\n"): (typeof documents)["\n  query OrderHistory($id: ID!) {\n    auditLog(first: 20, filter: { entity: \"Order\", entityId: $id }) {\n      nodes {\n        id\n        at\n        action\n        actorLabel\n        before\n        after\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OrderItems_order on Order {\n    items {\n      id\n      quantity\n      unitPrice\n      product {\n        id\n        name\n        sku\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment OrderItems_order on Order {\n    items {\n      id\n      quantity\n      unitPrice\n      product {\n        id\n        name\n        sku\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OrderNotes_order on Order {\n    id\n    notes\n    version\n  }\n"): (typeof documents)["\n  fragment OrderNotes_order on Order {\n    id\n    notes\n    version\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateOrderNotes($id: ID!, $input: UpdateOrderInput!) {\n    updateOrder(id: $id, input: $input) {\n      id\n      notes\n      version\n      updatedAt\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateOrderNotes($id: ID!, $input: UpdateOrderInput!) {\n    updateOrder(id: $id, input: $input) {\n      id\n      notes\n      version\n      updatedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OrderRow_order on Order {\n    id\n    code\n    status\n    version\n    updatedAt\n    ...OrderCell_order\n  }\n"): (typeof documents)["\n  fragment OrderRow_order on Order {\n    id\n    code\n    status\n    version\n    updatedAt\n    ...OrderCell_order\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OrderStatusButtons_order on Order {\n    id\n    code\n    status\n    version\n    updatedAt\n  }\n"): (typeof documents)["\n  fragment OrderStatusButtons_order on Order {\n    id\n    code\n    status\n    version\n    updatedAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OrderSummary_order on Order {\n    status\n    total\n    createdAt\n    updatedAt\n    customer {\n      id\n      code\n      name\n    }\n    createdBy {\n      id\n      email\n      firstName\n      lastName\n    }\n  }\n"): (typeof documents)["\n  fragment OrderSummary_order on Order {\n    status\n    total\n    createdAt\n    updatedAt\n    customer {\n      id\n      code\n      name\n    }\n    createdBy {\n      id\n      email\n      firstName\n      lastName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Orders(\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n    $filter: OrderFilter\n    $orderBy: OrderSort\n  ) {\n    orders(first: $first, after: $after, last: $last, before: $before, filter: $filter, orderBy: $orderBy) {\n      totalCount\n      nodes {\n        id\n        ...OrderRow_order\n      }\n      pageInfo {\n        ...Pager_pageInfo\n      }\n    }\n  }\n"): (typeof documents)["\n  query Orders(\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n    $filter: OrderFilter\n    $orderBy: OrderSort\n  ) {\n    orders(first: $first, after: $after, last: $last, before: $before, filter: $filter, orderBy: $orderBy) {\n      totalCount\n      nodes {\n        id\n        ...OrderRow_order\n      }\n      pageInfo {\n        ...Pager_pageInfo\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PickCustomers($search: String) {\n    customers(first: 20, search: $search) {\n      nodes {\n        id\n        code\n        name\n        isActive\n      }\n    }\n  }\n"): (typeof documents)["\n  query PickCustomers($search: String) {\n    customers(first: 20, search: $search) {\n      nodes {\n        id\n        code\n        name\n        isActive\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PickedProduct on Product {\n    id\n    sku\n    name\n    price\n    stock\n  }\n"): (typeof documents)["\n  fragment PickedProduct on Product {\n    id\n    sku\n    name\n    price\n    stock\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PickProducts($search: String) {\n    products(first: 20, filter: { search: $search, isActive: true }) {\n      nodes {\n        id\n        ...PickedProduct\n      }\n    }\n  }\n"): (typeof documents)["\n  query PickProducts($search: String) {\n    products(first: 20, filter: { search: $search, isActive: true }) {\n      nodes {\n        id\n        ...PickedProduct\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateOrder($input: CreateOrderInput!) {\n    createOrder(input: $input) {\n      id\n      code\n    }\n  }\n"): (typeof documents)["\n  mutation CreateOrder($input: CreateOrderInput!) {\n    createOrder(input: $input) {\n      id\n      code\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription OrderChanged {\n    orderChanged {\n      kind\n      order {\n        id\n        version\n        updatedAt\n        ...OrderRow_order\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription OrderChanged {\n    orderChanged {\n      kind\n      order {\n        id\n        version\n        updatedAt\n        ...OrderRow_order\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OrderSlip($id: ID!) {\n    order(id: $id) {\n      id\n      code\n      ...SlipPage_order\n    }\n  }\n"): (typeof documents)["\n  query OrderSlip($id: ID!) {\n    order(id: $id) {\n      id\n      code\n      ...SlipPage_order\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SlipPage_order on Order {\n    code\n    createdAt\n    notes\n    customer {\n      id\n      code\n      name\n      contacts {\n        id\n        address\n        phone\n      }\n    }\n    items {\n      id\n      quantity\n      product {\n        id\n        sku\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment SlipPage_order on Order {\n    code\n    createdAt\n    notes\n    customer {\n      id\n      code\n      name\n      contacts {\n        id\n        address\n        phone\n      }\n    }\n    items {\n      id\n      quantity\n      product {\n        id\n        sku\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetOrderStatus($id: ID!, $status: OrderStatus!) {\n    setOrderStatus(id: $id, status: $status) {\n      id\n      status\n      version\n      updatedAt\n    }\n  }\n"): (typeof documents)["\n  mutation SetOrderStatus($id: ID!, $status: OrderStatus!) {\n    setOrderStatus(id: $id, status: $status) {\n      id\n      status\n      version\n      updatedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Find($text: String!) {\n    orders(first: 5, filter: { search: $text }) {\n      nodes {\n        id\n        code\n        customer {\n          id\n          name\n        }\n      }\n    }\n    customers(first: 5, search: $text) {\n      nodes {\n        id\n        code\n        name\n      }\n    }\n    products(first: 5, filter: { search: $text }) {\n      nodes {\n        id\n        sku\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query Find($text: String!) {\n    orders(first: 5, filter: { search: $text }) {\n      nodes {\n        id\n        code\n        customer {\n          id\n          name\n        }\n      }\n    }\n    customers(first: 5, search: $text) {\n      nodes {\n        id\n        code\n        name\n      }\n    }\n    products(first: 5, filter: { search: $text }) {\n      nodes {\n        id\n        sku\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation InvitePlatformUser($input: InvitePlatformUserInput!) {\n    invitePlatformUser(input: $input) {\n      id\n      email\n      token\n    }\n  }\n"): (typeof documents)["\n  mutation InvitePlatformUser($input: InvitePlatformUserInput!) {\n    invitePlatformUser(input: $input) {\n      id\n      email\n      token\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateClient($input: CreateClientInput!) {\n    createClient(input: $input) {\n      id\n      slug\n      status\n    }\n  }\n"): (typeof documents)["\n  mutation CreateClient($input: CreateClientInput!) {\n    createClient(input: $input) {\n      id\n      slug\n      status\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PlatformInvitations {\n    platform {\n      invitations(first: 100) {\n        nodes {\n          id\n          email\n          role\n          expiresAt\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query PlatformInvitations {\n    platform {\n      invitations(first: 100) {\n        nodes {\n          id\n          email\n          role\n          expiresAt\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokePlatformInvitation($id: ID!) {\n    revokePlatformInvitation(id: $id)\n  }\n"): (typeof documents)["\n  mutation RevokePlatformInvitation($id: ID!) {\n    revokePlatformInvitation(id: $id)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PauseClient($slug: String!) {\n    pauseClient(slug: $slug) {\n      id\n      status\n    }\n  }\n"): (typeof documents)["\n  mutation PauseClient($slug: String!) {\n    pauseClient(slug: $slug) {\n      id\n      status\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResumeClient($slug: String!) {\n    resumeClient(slug: $slug) {\n      id\n      status\n    }\n  }\n"): (typeof documents)["\n  mutation ResumeClient($slug: String!) {\n    resumeClient(slug: $slug) {\n      id\n      status\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PlatformPeople($first: Int, $after: String, $last: Int, $before: String) {\n    platform {\n      users(first: $first, after: $after, last: $last, before: $before) {\n        nodes {\n          id\n          ...PersonRow_user\n        }\n        pageInfo {\n          ...Pager_pageInfo\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query PlatformPeople($first: Int, $after: String, $last: Int, $before: String) {\n    platform {\n      users(first: $first, after: $after, last: $last, before: $before) {\n        nodes {\n          id\n          ...PersonRow_user\n        }\n        pageInfo {\n          ...Pager_pageInfo\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PersonRow_user on PlatformUser {\n    id\n    email\n    firstName\n    lastName\n    role\n    reach\n    isActive\n  }\n"): (typeof documents)["\n  fragment PersonRow_user on PlatformUser {\n    id\n    email\n    firstName\n    lastName\n    role\n    reach\n    isActive\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetPlatformRole($id: ID!, $role: PlatformRole!) {\n    setPlatformUserRole(id: $id, role: $role) {\n      id\n      role\n      reach\n    }\n  }\n"): (typeof documents)["\n  mutation SetPlatformRole($id: ID!, $role: PlatformRole!) {\n    setPlatformUserRole(id: $id, role: $role) {\n      id\n      role\n      reach\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetPlatformActive($id: ID!, $isActive: Boolean!) {\n    setPlatformUserActive(id: $id, isActive: $isActive) {\n      id\n      isActive\n    }\n  }\n"): (typeof documents)["\n  mutation SetPlatformActive($id: ID!, $isActive: Boolean!) {\n    setPlatformUserActive(id: $id, isActive: $isActive) {\n      id\n      isActive\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PlatformClientFacts_client on PlatformClient {\n    plan\n    joinPolicy\n    createdAt\n    admin {\n      email\n    }\n    server\n    database\n    schema\n    databaseRole\n    migration\n    sizeBytes\n    activeConnections\n    usage {\n      users\n      products\n      orders\n    }\n  }\n"): (typeof documents)["\n  fragment PlatformClientFacts_client on PlatformClient {\n    plan\n    joinPolicy\n    createdAt\n    admin {\n      email\n    }\n    server\n    database\n    schema\n    databaseRole\n    migration\n    sizeBytes\n    activeConnections\n    usage {\n      users\n      products\n      orders\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PlatformClient($slug: String!) {\n    platform {\n      client(slug: $slug) {\n        id\n        name\n        slug\n        status\n        isolation\n        description\n        warnings\n        ...PlatformClientFacts_client\n      }\n    }\n  }\n"): (typeof documents)["\n  query PlatformClient($slug: String!) {\n    platform {\n      client(slug: $slug) {\n        id\n        name\n        slug\n        status\n        isolation\n        description\n        warnings\n        ...PlatformClientFacts_client\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PlatformClientRow_client on PlatformClient {\n    id\n    name\n    slug\n    isolation\n    plan\n    status\n    sizeBytes\n    activeConnections\n    warnings\n  }\n"): (typeof documents)["\n  fragment PlatformClientRow_client on PlatformClient {\n    id\n    name\n    slug\n    isolation\n    plan\n    status\n    sizeBytes\n    activeConnections\n    warnings\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PlatformClients($first: Int, $after: String, $last: Int, $before: String, $search: String) {\n    platform {\n      clients(first: $first, after: $after, last: $last, before: $before, search: $search) {\n        totalCount\n        nodes {\n          id\n          ...PlatformClientRow_client\n        }\n        pageInfo {\n          ...Pager_pageInfo\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query PlatformClients($first: Int, $after: String, $last: Int, $before: String, $search: String) {\n    platform {\n      clients(first: $first, after: $after, last: $last, before: $before, search: $search) {\n        totalCount\n        nodes {\n          id\n          ...PlatformClientRow_client\n        }\n        pageInfo {\n          ...Pager_pageInfo\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PlatformServers {\n    platform {\n      servers {\n        name\n        clients\n        connections\n        maxConnections\n        sizeBytes\n        warnings\n      }\n    }\n  }\n"): (typeof documents)["\n  query PlatformServers {\n    platform {\n      servers {\n        name\n        clients\n        connections\n        maxConnections\n        sizeBytes\n        warnings\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Impersonate($input: ImpersonateInput!) {\n    impersonate(input: $input) {\n      id\n      slug\n      accessToken\n      expiresAt\n    }\n  }\n"): (typeof documents)["\n  mutation Impersonate($input: ImpersonateInput!) {\n    impersonate(input: $input) {\n      id\n      slug\n      accessToken\n      expiresAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndImpersonation($id: ID!) {\n    endImpersonation(id: $id)\n  }\n"): (typeof documents)["\n  mutation EndImpersonation($id: ID!) {\n    endImpersonation(id: $id)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LookedInAs {\n    me {\n      id\n      email\n      role\n      firstName\n      lastName\n      client {\n        id\n        slug\n        name\n        currency\n        timeZone\n        color\n      }\n    }\n  }\n"): (typeof documents)["\n  query LookedInAs {\n    me {\n      id\n      email\n      role\n      firstName\n      lastName\n      client {\n        id\n        slug\n        name\n        currency\n        timeZone\n        color\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PlatformLogin($email: String!, $password: String!) {\n    platformLogin(email: $email, password: $password) {\n      accessToken\n      refreshToken\n      user {\n        id\n        email\n        role\n        reach\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PlatformLogin($email: String!, $password: String!) {\n    platformLogin(email: $email, password: $password) {\n      accessToken\n      refreshToken\n      user {\n        id\n        email\n        role\n        reach\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PlatformRegister($input: PlatformRegisterInput!) {\n    platformRegister(input: $input) {\n      accessToken\n      refreshToken\n      user {\n        id\n        email\n        role\n        reach\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PlatformRegister($input: PlatformRegisterInput!) {\n    platformRegister(input: $input) {\n      accessToken\n      refreshToken\n      user {\n        id\n        email\n        role\n        reach\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PlatformLogout($refreshToken: String!) {\n    logout(refreshToken: $refreshToken)\n  }\n"): (typeof documents)["\n  mutation PlatformLogout($refreshToken: String!) {\n    logout(refreshToken: $refreshToken)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeletePriceList($id: ID!) {\n    deletePriceList(id: $id) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation DeletePriceList($id: ID!) {\n    deletePriceList(id: $id) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdatePriceList($id: ID!, $input: UpdatePriceListInput!) {\n    updatePriceList(id: $id, input: $input) {\n      id\n      ...PriceListForm_list\n    }\n  }\n"): (typeof documents)["\n  mutation UpdatePriceList($id: ID!, $input: UpdatePriceListInput!) {\n    updatePriceList(id: $id, input: $input) {\n      id\n      ...PriceListForm_list\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreatePriceList($input: CreatePriceListInput!) {\n    createPriceList(input: $input) {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  mutation CreatePriceList($input: CreatePriceListInput!) {\n    createPriceList(input: $input) {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PriceListHeader_list on PriceList {\n    id\n    name\n    isActive\n    isDefault\n    ...PriceListForm_list\n  }\n"): (typeof documents)["\n  fragment PriceListHeader_list on PriceList {\n    id\n    name\n    isActive\n    isDefault\n    ...PriceListForm_list\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetPriceListActive($id: ID!, $isActive: Boolean!) {\n    updatePriceList(id: $id, input: { isActive: $isActive }) {\n      id\n      isActive\n    }\n  }\n"): (typeof documents)["\n  mutation SetPriceListActive($id: ID!, $isActive: Boolean!) {\n    updatePriceList(id: $id, input: { isActive: $isActive }) {\n      id\n      isActive\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PriceList($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {\n    priceList(id: $id) {\n      id\n      name\n      ...PriceListHeader_list\n      items(first: $first, after: $after, last: $last, before: $before) {\n        totalCount\n        nodes {\n          id\n          ...PriceRow_item\n        }\n        pageInfo {\n          ...Pager_pageInfo\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query PriceList($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {\n    priceList(id: $id) {\n      id\n      name\n      ...PriceListHeader_list\n      items(first: $first, after: $after, last: $last, before: $before) {\n        totalCount\n        nodes {\n          id\n          ...PriceRow_item\n        }\n        pageInfo {\n          ...Pager_pageInfo\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PriceListRow_list on PriceList {\n    id\n    name\n    isActive\n    isDefault\n    items(first: 1) {\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  fragment PriceListRow_list on PriceList {\n    id\n    name\n    isActive\n    isDefault\n    items(first: 1) {\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PriceLists {\n    priceLists {\n      id\n      ...PriceListRow_list\n    }\n    salesGroups {\n      id\n      name\n      priceList {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  query PriceLists {\n    priceLists {\n      id\n      ...PriceListRow_list\n    }\n    salesGroups {\n      id\n      name\n      priceList {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PriceRow_item on PriceListItem {\n    id\n    price\n    product {\n      id\n      sku\n      name\n      price\n    }\n  }\n"): (typeof documents)["\n  fragment PriceRow_item on PriceListItem {\n    id\n    price\n    product {\n      id\n      sku\n      name\n      price\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemovePrice($priceListId: ID!, $productId: ID!) {\n    removePrice(priceListId: $priceListId, productId: $productId) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation RemovePrice($priceListId: ID!, $productId: ID!) {\n    removePrice(priceListId: $priceListId, productId: $productId) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PriceListForm_list on PriceList {\n    id\n    name\n    isActive\n    isDefault\n  }\n"): (typeof documents)["\n  fragment PriceListForm_list on PriceList {\n    id\n    name\n    isActive\n    isDefault\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetPrice($priceListId: ID!, $productId: ID!, $price: Decimal!) {\n    setPrice(priceListId: $priceListId, productId: $productId, price: $price) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation SetPrice($priceListId: ID!, $productId: ID!, $price: Decimal!) {\n    setPrice(priceListId: $priceListId, productId: $productId, price: $price) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteCategory($id: ID!) {\n    deleteCategory(id: $id) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteCategory($id: ID!) {\n    deleteCategory(id: $id) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DeleteProduct_product on Product {\n    id\n    name\n  }\n"): (typeof documents)["\n  fragment DeleteProduct_product on Product {\n    id\n    name\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteProduct($id: ID!) {\n    deleteProduct(id: $id) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteProduct($id: ID!) {\n    deleteProduct(id: $id) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateCategory($input: CreateCategoryInput!) {\n    createCategory(input: $input) {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  mutation CreateCategory($input: CreateCategoryInput!) {\n    createCategory(input: $input) {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateProduct($input: CreateProductInput!) {\n    createProduct(input: $input) {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  mutation CreateProduct($input: CreateProductInput!) {\n    createProduct(input: $input) {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Product($id: ID!) {\n    product(id: $id) {\n      id\n      name\n      ...StockAdjuster_product\n      ...ProductForm_product\n      ...ProductFacts_product\n      ...DeleteProduct_product\n    }\n  }\n"): (typeof documents)["\n  query Product($id: ID!) {\n    product(id: $id) {\n      id\n      name\n      ...StockAdjuster_product\n      ...ProductForm_product\n      ...ProductFacts_product\n      ...DeleteProduct_product\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProductFacts_product on Product {\n    sku\n    description\n    price\n    isActive\n    updatedAt\n    category {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment ProductFacts_product on Product {\n    sku\n    description\n    price\n    isActive\n    updatedAt\n    category {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProductRow_product on Product {\n    id\n    sku\n    name\n    price\n    stock\n    isActive\n    category {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment ProductRow_product on Product {\n    id\n    sku\n    name\n    price\n    stock\n    isActive\n    category {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Products(\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n    $filter: ProductFilter\n    $orderBy: ProductSort\n  ) {\n    products(first: $first, after: $after, last: $last, before: $before, filter: $filter, orderBy: $orderBy) {\n      totalCount\n      nodes {\n        id\n        ...ProductRow_product\n      }\n      pageInfo {\n        ...Pager_pageInfo\n      }\n    }\n  }\n"): (typeof documents)["\n  query Products(\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n    $filter: ProductFilter\n    $orderBy: ProductSort\n  ) {\n    products(first: $first, after: $after, last: $last, before: $before, filter: $filter, orderBy: $orderBy) {\n      totalCount\n      nodes {\n        id\n        ...ProductRow_product\n      }\n      pageInfo {\n        ...Pager_pageInfo\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateCategory($id: ID!, $input: UpdateCategoryInput!) {\n    updateCategory(id: $id, input: $input) {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateCategory($id: ID!, $input: UpdateCategoryInput!) {\n    updateCategory(id: $id, input: $input) {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment StockAdjuster_product on Product {\n    id\n    stock\n  }\n"): (typeof documents)["\n  fragment StockAdjuster_product on Product {\n    id\n    stock\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AdjustStock($productId: ID!, $delta: Int!, $requestId: String!) {\n    adjustStock(productId: $productId, delta: $delta, requestId: $requestId) {\n      id\n      stock\n      version\n      updatedAt\n    }\n  }\n"): (typeof documents)["\n  mutation AdjustStock($productId: ID!, $delta: Int!, $requestId: String!) {\n    adjustStock(productId: $productId, delta: $delta, requestId: $requestId) {\n      id\n      stock\n      version\n      updatedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProductForm_product on Product {\n    id\n    version\n    name\n    sku\n    description\n    price\n    isActive\n    category {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment ProductForm_product on Product {\n    id\n    version\n    name\n    sku\n    description\n    price\n    isActive\n    category {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Categories {\n    categories {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  query Categories {\n    categories {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateProduct($id: ID!, $input: UpdateProductInput!) {\n    updateProduct(id: $id, input: $input) {\n      id\n      ...ProductForm_product\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateProduct($id: ID!, $input: UpdateProductInput!) {\n    updateProduct(id: $id, input: $input) {\n      id\n      ...ProductForm_product\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteSalesGroup($id: ID!) {\n    deleteSalesGroup(id: $id) {\n      id\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteSalesGroup($id: ID!) {\n    deleteSalesGroup(id: $id) {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateSalesGroup($id: ID!, $input: UpdateSalesGroupInput!) {\n    updateSalesGroup(id: $id, input: $input) {\n      id\n      ...SalesGroupForm_group\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateSalesGroup($id: ID!, $input: UpdateSalesGroupInput!) {\n    updateSalesGroup(id: $id, input: $input) {\n      id\n      ...SalesGroupForm_group\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment GroupCustomerRow_customer on Customer {\n    id\n    code\n    name\n  }\n"): (typeof documents)["\n  fragment GroupCustomerRow_customer on Customer {\n    id\n    code\n    name\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query GroupCustomers($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {\n    salesGroup(id: $id) {\n      id\n      customers(first: $first, after: $after, last: $last, before: $before) {\n        totalCount\n        nodes {\n          id\n          ...GroupCustomerRow_customer\n        }\n        pageInfo {\n          ...Pager_pageInfo\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query GroupCustomers($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {\n    salesGroup(id: $id) {\n      id\n      customers(first: $first, after: $after, last: $last, before: $before) {\n        totalCount\n        nodes {\n          id\n          ...GroupCustomerRow_customer\n        }\n        pageInfo {\n          ...Pager_pageInfo\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateSalesGroup($input: CreateSalesGroupInput!) {\n    createSalesGroup(input: $input) {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  mutation CreateSalesGroup($input: CreateSalesGroupInput!) {\n    createSalesGroup(input: $input) {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SalesGroup($id: ID!) {\n    salesGroup(id: $id) {\n      id\n      name\n      ...SalesGroupForm_group\n    }\n  }\n"): (typeof documents)["\n  query SalesGroup($id: ID!) {\n    salesGroup(id: $id) {\n      id\n      name\n      ...SalesGroupForm_group\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ChoosePriceList {\n    priceLists {\n      id\n      name\n      isActive\n    }\n  }\n"): (typeof documents)["\n  query ChoosePriceList {\n    priceLists {\n      id\n      name\n      isActive\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SalesGroupRow_group on SalesGroup {\n    id\n    name\n    priceList {\n      id\n      name\n      isActive\n    }\n    sellers {\n      id\n      email\n      firstName\n      lastName\n    }\n    customers(first: 1) {\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  fragment SalesGroupRow_group on SalesGroup {\n    id\n    name\n    priceList {\n      id\n      name\n      isActive\n    }\n    sellers {\n      id\n      email\n      firstName\n      lastName\n    }\n    customers(first: 1) {\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SalesGroupList {\n    salesGroups {\n      id\n      ...SalesGroupRow_group\n    }\n  }\n"): (typeof documents)["\n  query SalesGroupList {\n    salesGroups {\n      id\n      ...SalesGroupRow_group\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SalesGroupForm_group on SalesGroup {\n    id\n    name\n    priceList {\n      id\n    }\n    sellers {\n      id\n    }\n    marketingManagers {\n      id\n    }\n  }\n"): (typeof documents)["\n  fragment SalesGroupForm_group on SalesGroup {\n    id\n    name\n    priceList {\n      id\n    }\n    sellers {\n      id\n    }\n    marketingManagers {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AssignCustomer($id: ID!, $salesGroupId: ID) {\n    updateCustomer(id: $id, input: { salesGroupId: $salesGroupId }) {\n      id\n      salesGroup {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation AssignCustomer($id: ID!, $salesGroupId: ID) {\n    updateCustomer(id: $id, input: { salesGroupId: $salesGroupId }) {\n      id\n      salesGroup {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Colleagues($after: String) {\n    users(first: 100, after: $after) {\n      nodes {\n        id\n        email\n        firstName\n        lastName\n        role\n        isActive\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query Colleagues($after: String) {\n    users(first: 100, after: $after) {\n      nodes {\n        id\n        email\n        firstName\n        lastName\n        role\n        isActive\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Branding_client on Client {\n    id\n    color\n    logo {\n      url\n    }\n  }\n"): (typeof documents)["\n  fragment Branding_client on Client {\n    id\n    color\n    logo {\n      url\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetColor($input: UpdateClientInput!) {\n    updateClient(input: $input) {\n      id\n      ...Branding_client\n    }\n  }\n"): (typeof documents)["\n  mutation SetColor($input: UpdateClientInput!) {\n    updateClient(input: $input) {\n      id\n      ...Branding_client\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CompanyForm_client on Client {\n    name\n    slug\n    description\n    joinPolicy\n    currency\n    timeZone\n  }\n"): (typeof documents)["\n  fragment CompanyForm_client on Client {\n    name\n    slug\n    description\n    joinPolicy\n    currency\n    timeZone\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateClient($input: UpdateClientInput!) {\n    updateClient(input: $input) {\n      id\n      ...CompanyForm_client\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateClient($input: UpdateClientInput!) {\n    updateClient(input: $input) {\n      id\n      ...CompanyForm_client\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveLogo {\n    removeLogo {\n      id\n      ...Branding_client\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveLogo {\n    removeLogo {\n      id\n      ...Branding_client\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PlanUsage_client on Client {\n    plan\n    limits {\n      users {\n        used\n        limit\n      }\n      products {\n        used\n        limit\n      }\n      orders {\n        used\n        limit\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment PlanUsage_client on Client {\n    plan\n    limits {\n      users {\n        used\n        limit\n      }\n      products {\n        used\n        limit\n      }\n      orders {\n        used\n        limit\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Settings {\n    client {\n      id\n      ...CompanyForm_client\n      ...Branding_client\n      ...PlanUsage_client\n    }\n  }\n"): (typeof documents)["\n  query Settings {\n    client {\n      id\n      ...CompanyForm_client\n      ...Branding_client\n      ...PlanUsage_client\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndOtherSessions($userId: ID) {\n    endOtherSessions(userId: $userId)\n  }\n"): (typeof documents)["\n  mutation EndOtherSessions($userId: ID) {\n    endOtherSessions(userId: $userId)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InvitationRow_invitation on Invitation {\n    id\n    email\n    role\n    expiresAt\n  }\n"): (typeof documents)["\n  fragment InvitationRow_invitation on Invitation {\n    id\n    email\n    role\n    expiresAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeInvitation($id: ID!) {\n    revokeInvitation(id: $id)\n  }\n"): (typeof documents)["\n  mutation RevokeInvitation($id: ID!) {\n    revokeInvitation(id: $id)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Invitations($first: Int, $after: String, $last: Int, $before: String) {\n    invitations(first: $first, after: $after, last: $last, before: $before) {\n      nodes {\n        id\n        ...InvitationRow_invitation\n      }\n      pageInfo {\n        ...Pager_pageInfo\n      }\n    }\n  }\n"): (typeof documents)["\n  query Invitations($first: Int, $after: String, $last: Int, $before: String) {\n    invitations(first: $first, after: $after, last: $last, before: $before) {\n      nodes {\n        id\n        ...InvitationRow_invitation\n      }\n      pageInfo {\n        ...Pager_pageInfo\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation InviteUser($input: InviteUserInput!) {\n    inviteUser(input: $input) {\n      id\n      email\n      token\n      expiresAt\n    }\n  }\n"): (typeof documents)["\n  mutation InviteUser($input: InviteUserInput!) {\n    inviteUser(input: $input) {\n      id\n      email\n      token\n      expiresAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetUserActive($id: ID!, $isActive: Boolean!) {\n    setUserActive(id: $id, isActive: $isActive) {\n      id\n      ...Member_user\n    }\n  }\n"): (typeof documents)["\n  mutation SetUserActive($id: ID!, $isActive: Boolean!) {\n    setUserActive(id: $id, isActive: $isActive) {\n      id\n      ...Member_user\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Member($id: ID!) {\n    user(id: $id) {\n      id\n      ...Member_user\n    }\n  }\n"): (typeof documents)["\n  query Member($id: ID!) {\n    user(id: $id) {\n      id\n      ...Member_user\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetUserRole($id: ID!, $role: Role!) {\n    setUserRole(id: $id, role: $role) {\n      id\n      ...Member_user\n    }\n  }\n"): (typeof documents)["\n  mutation SetUserRole($id: ID!, $role: Role!) {\n    setUserRole(id: $id, role: $role) {\n      id\n      ...Member_user\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MemberRow_user on User {\n    id\n    email\n    firstName\n    lastName\n    role\n    isActive\n    createdAt\n  }\n"): (typeof documents)["\n  fragment MemberRow_user on User {\n    id\n    email\n    firstName\n    lastName\n    role\n    isActive\n    createdAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SessionItem_session on UserSession {\n    id\n    userAgent\n    ipAddress\n    lastUsedAt\n    isCurrent\n  }\n"): (typeof documents)["\n  fragment SessionItem_session on UserSession {\n    id\n    userAgent\n    ipAddress\n    lastUsedAt\n    isCurrent\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndSession($id: ID!) {\n    endSession(id: $id)\n  }\n"): (typeof documents)["\n  mutation EndSession($id: ID!) {\n    endSession(id: $id)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Sessions($userId: ID, $first: Int, $after: String, $last: Int, $before: String) {\n    sessions(userId: $userId, first: $first, after: $after, last: $last, before: $before) {\n      nodes {\n        id\n        ...SessionItem_session\n      }\n      pageInfo {\n        ...Pager_pageInfo\n      }\n    }\n  }\n"): (typeof documents)["\n  query Sessions($userId: ID, $first: Int, $after: String, $last: Int, $before: String) {\n    sessions(userId: $userId, first: $first, after: $after, last: $last, before: $before) {\n      nodes {\n        id\n        ...SessionItem_session\n      }\n      pageInfo {\n        ...Pager_pageInfo\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Team($first: Int, $after: String, $last: Int, $before: String) {\n    users(first: $first, after: $after, last: $last, before: $before) {\n      totalCount\n      nodes {\n        id\n        ...MemberRow_user\n      }\n      pageInfo {\n        ...Pager_pageInfo\n      }\n    }\n  }\n"): (typeof documents)["\n  query Team($first: Int, $after: String, $last: Int, $before: String) {\n    users(first: $first, after: $after, last: $last, before: $before) {\n      totalCount\n      nodes {\n        id\n        ...MemberRow_user\n      }\n      pageInfo {\n        ...Pager_pageInfo\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Member_user on User {\n    id\n    email\n    firstName\n    lastName\n    bio\n    role\n    isActive\n    createdAt\n  }\n"): (typeof documents)["\n  fragment Member_user on User {\n    id\n    email\n    firstName\n    lastName\n    bio\n    role\n    isActive\n    createdAt\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;