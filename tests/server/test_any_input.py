"""Whatever is sent, the answer is a documented one: never a 5xx, never a traceback."""

import json
from string import printable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.server.world import CAJA, Caller

# The server is shared between examples on purpose: what one leaves behind must not break the next.
QUICK = settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])

NAMES = st.sampled_from([*CAJA, "phone", "customer_id", "customer_id_type", "customer_id_number", "status"])
VALUES = st.one_of(
    st.sampled_from([*CAJA.values(), "nor", "nv", "D", "12345678", "+51987776576", "ENABLED", "enabled"]),
    st.text(max_size=30),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | VALUES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=8,
)


@QUICK
@given(st.dictionaries(NAMES | st.text(max_size=5), JSON, max_size=8))
def test_any_json_object(api: Caller, fields: dict[str, object]) -> None:
    """As a create body and as an update body, of both revisions' content types."""
    kind = "application/x-www-form-urlencoded" if api.form else "application/json"
    for method, path in (("POST", "/tickets"), ("PUT" if api.form else "PATCH", "/tickets/0000000")):
        answer = api.call(method, path, data=json.dumps(fields).encode(), headers={"Content-Type": kind})
        assert answer.status_code in {201, 400, 404}, answer.text


@QUICK
@given(st.fixed_dictionaries({}, optional=dict.fromkeys([*CAJA, "phone"], VALUES)), st.dictionaries(NAMES, VALUES))
def test_any_fields(api: Caller, fields: dict[str, str], query: dict[str, str]) -> None:
    """Near misses of a good request, in the body and in the query."""
    for base in (CAJA, {}):
        body = {**base, **fields}
        more = (
            {"data": body} if api.form else {"data": json.dumps(body), "headers": {"Content-Type": "application/json"}}
        )
        answer = api.call("POST", "/tickets", params=query, **more)
        assert answer.status_code in {201, 400}, answer.text


@QUICK
@given(st.binary(max_size=300))
def test_any_bytes(api: Caller, body: bytes) -> None:
    """Bytes under each content type."""
    for kind in ("application/json", "application/x-www-form-urlencoded"):
        assert api.call("POST", "/tickets", data=body, headers={"Content-Type": kind}).status_code == 400


FILTERS = "latitude longitude distance min_latitude max_longitude status code service_id is_virtual is_bookable"
QUERY_NAMES = st.sampled_from(
    [*FILTERS.split(), "offset", "limit", "fields", "branch_id", "customer_id", "customer_id_type"]
)
QUERY_VALUES = st.one_of(
    st.integers().map(str),
    st.floats().map(str),
    st.sampled_from(["OPEN", "open", "true", "cen", "D"]),
    st.text(max_size=10),
)


@QUICK
@given(st.dictionaries(QUERY_NAMES, QUERY_VALUES, max_size=5), st.text(printable, max_size=12))
def test_any_query_and_path(api: Caller, query: dict[str, str], path: str) -> None:
    """Every list with any filters, and any path below a collection."""
    for one in ("/tickets", "/branches", "/branches/cen/sectors", "/services", f"/tickets/{path}", f"/branches/{path}"):
        assert api.get(one, **query).status_code in {200, 400, 404, 405}
