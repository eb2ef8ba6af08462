// swift-format-ignore-file
// Made from the facts by Scripts/catalog.py; change the facts, and run `make catalog`.

/// The facts as text that is decoded one operation at a time.
enum Table {
    /// One field without its inner fields per line.
    static let fields: StaticString = #"""
sub_mchid	s	!
appid	s	!
mchid	s	!
sub_mchid	s
sub_appid	s
openid	s	!
out_trade_no	s	!
brand_id	s	!
sp_mchid	s	!
description	s	!
attach	s
transaction_id	s	!
currency	s
openid	s
name	s	!
threshold	i	!
name	s
service_id	s	!
amount	i	!
out_request_no	s	!
Wechatpay-Serial	s	!
sub_openid	s
stock_id	s	!
description	s
out_order_no	s	!
amount	o	!
appid	s
notify_url	s	!
out_contract_code	s	!
total_count	i	!
out_bill_no	s	!
out_batch_no	s	!
amount	n
card_id	s	!
mchid	s
transaction_id	s
total	n	!
create_time	s	!
amount	n	!
product_coupon_id	s	!
sp_appid	s	!
notify_url	s
mini_program_appid	s
mini_program_path	s
contract_id	s	!
amount	i
currency	s	!
discount_amount	i	!
total	i	!
remark	s
device_id	s
goods_tag	s
out_trade_no	s
transfer_remark	s	!
bank_type	s
offset	i	!
out_detail_no	s	!
percent_off	i	!
goods_detail	o*
success_time	s
limit	i	!
end_time	s	!	frfc3339
data	o*
offset	i
total_amount	i	!
bank_name	s
batch_id	s	!
promotion_detail	o*
sp_openid	s
begin_time	s	!	frfc3339
create_time	s	!	frfc3339
order_id	s	!
count	i
count	i	!
plan_id	s	!
wait_days_after_receive	i
available_begin_time	s	!	frfc3339
available_end_time	s	!	frfc3339
exchange_price	i	!
deactivate_reason	s
discount_coupon	o
payer	o
deactivate_request_no	s
deactivate_time	s	frfc3339
stock_id	s
limit	i
plan_id	n	!
post_discounts	o*
begin_time	i	!
coupon_available_period	o	!
day_list	s*	eMONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY
day_period_list	o*
end_time	i	!
fail_reason	s
goods_name	s
irregular_available_period_list	o*
success_time	s	frfc3339
weekly_available_period	o
jump_appid	s
quantity	i	!
code	s	!
create_time	s
end_time	s
normal_coupon	o
profit_sharing	b
scene_info	o
sp_mchid	s
account	s	!
price	i	!
state	s	!
location	o
path	s	!
background_color	s	eColor010|Color020|Color030|Color040|Color050|Color060|Color070|Color080|Color090|Color100
jump_path	s
order_id	s
activity_id	s	!
coupon_code	s	!
sp_appid	s
start_location	s
update_time	s	!
count	n
detail_id	s	!
end_location	s
address	s	!
contract_display_account	s	!
finder_id	s	!
finder_video_cover_image_url	s	!
finder_video_id	s	!
goods_id	s	!
out_refund_no	s	!
available_day_after_receive	i
detail	o
end_time_remark	s
id	s
promotion_id	s	!
service_introduction	s	!
start_time_remark	s
activity_id	s
custom_field_list	o*
refund_id	s	!
type	s
available_begin_time	s	frfc3339
available_end_time	s	frfc3339
exchange_coupon	o
notify_appid	s
start_time	s	!
trade_state	s	!
bill_id	s	!
name	s	!	@
plate_number	s	!
post_payments	o*
settle_info	o
store_info	o
total_count	i
type	s	!	eFIX_TIME_RANGE|FIX_TERM|PERMANENT
channel_id	s
merchant_goods_id	s	!
scope	s
sponsor_mchid	s
total_amount	n	!
transfer_amount	n	!
app_path	s
coupon_available_store_info	o
coupon_usage_method_list	s*	!	eOFFLINE|MINI_PROGRAM|APP|PAYMENT_CODE
entrance_finder	o
entrance_mini_program	o
entrance_official_account	o
entrance_wording	s	!
out_order_no	s
payer	o	!
rate	i
stock_send_rule	o	!
transfer_bill_no	s	!
update_time	s
usage_description	s	!
amount	o
app_jump_type	s	eH5|PASSCODE_LINK|USAGE_GUIDE
close_info	o
code_display_mode	s	eINVISIBLE|BARCODE|QRCODE
cost_price	i
coupon_id	s	!
guidance_wording	s	!
passcode_link	s
payer_currency	s	!
user_information	o
user_name	s	@
wechatpay_goods_id	s
accept_time	s	!	frfc3339
address	s
available_days	i
coupon_display_info	o	!
estimated_deduct_amount	o	!
estimated_deduct_date	s	!
max_count	i	!
max_count_per_day	i
notify_config	o	!
service_phone	s
store_id	s	!
store_scope	s	!	eNONE|ALL|SPECIFIC
time_range	o
usage_rule_display_info	o	!
business_code	s	!
hash_value	s
prepay_id	s	!
reason	s	!
receiver	o
reject_reason	s
transaction_info	o
type	s	!	eMERCHANT_ID|PERSONAL_OPENID|PERSONAL_SUB_OPENID
user_card_code	s	!
contract_id	s
image_url	s	!
invoice_id	s
refund	i	!
service_id	n	!
support_fapiao	b
unit_price	i	!
available_count	i	!
batch_name	s	!
batch_remark	s	!
create_time	s	frfc3339
download_url	s
goods_remark	s
id_card_number	s	!	@
out_user_code	s
payer_client_ip	s
plan_name	s	!
scope	s	eGLOBAL|SINGLE
sent_count_info	o	!
sponsor_mchid	s	!
state	s	!	eAUDITING|SENDING|PAUSED|STOPPED|DEACTIVATED
time_expire	s	frfc3339
today_count	i	!
trade_type	s	!
account_type	s	!	eBASIC|OPERATION|FEES
combine_out_trade_no	s	!
coupon_code_count_info	o
device_ip	s
id	s	!
out_request_no	s
plan_detail_no	n	!
receiver_detail	o	!
return_time	s	frfc3339
send_request_no	s	!
service_id	s
state	s	!	eACCEPTED|SUCCESS|CLOSED|WAIT_USER_CONFIRM|CANCELING|CANCELLED
time_range	o	!
transfer_scene_id	s	!
use_request_no	s
use_time	s	frfc3339
applyment_id	s	!
complaint_id	s	!
contract_termination_remark	s
discount_coupon_list	o*
exchange_coupon_list	o*
merchant_contribute	i
normal_coupon_list	o*
offset	n
other_contribute	i
out_budget_no	s	!
out_recharge_no	s	!
pre_entrustweb_id	s	!
reason	s
success_time	s	!
total_amount	i
type	s	eCOUPON|DISCOUNT
type	s	eWXPAY|WXVALUE
account_bank	s	!
actual_price	n	!
applyment_id	i	!
associated_order_info	o
card_type	s	!	ePURCHASE|NORMAL|BALANCE
close_reason	s
combine_appid	s	!
coupon_code_mode	s	!	eWECHATPAY|UPLOAD|API_ASSIGN
data	o*	!
deduction_quantity	n	!
device_id	s	!
employee_id	s	!
end_time	s	frfc3339
fapiao_apply_id	s	!
goods_name	s	!
max_count_per_user	i
message	s	!
original_price	n	!
out_authorization_no	s	!
out_return_no	s	!
payer_total	i	!
phone	s	@
plan_detail_name	s	!
plan_discount_description	s
return_request_no	s
sequential_usage_rule	o
single_usage_rule	o
special_first	b
stock_creator_mchid	s	!
store_id	s
sub_order_no	s
total_actual_price	n	!
user_recv_perception	s
valid_date_information	o	!
background_url	s	!
bank_account	s
choice_list	o*	!
combo_package_list	o*
common_field_list	o*
contract_notify_url	s	!
detail_image_url_list	s*
device_ip	s	!
display_info	o	!
end_time	s	!
expired_time	s	frfc3339
hash_type	s
image_url	s
limit	n
original_price	i
path	s
pick_count	i	!
qualification_region_code	n	!
region_id	i	!
scope	s	!	eALL|SINGLE|CATEGORY
stock_bundle_id	s	!
trade_state_desc	s
type	s	!	eNORMAL|DISCOUNT|EXCHANGE
update_time	s	frfc3339
balance_information	o
card_id	s
code_url	s	!
coupon_id	s
deduct_schedule	o
finish_time	s	!	frfc3339
identity	o
interval_days	i
merchant_sign_plan_no	s	!
out_product_no	s
out_reservation_no	s	!
real_name	s	!	@
resp_code	s	!
resp_desc	s	!
risk_fund	o
single_usage_info	o
token	s	!
activity_name	s	!
authorization_code	s	!
company_name	s
coupon_code	s
deduct_amount	o
init_level	s
level	s
meta	s	!
name	s	eUSER_FORM_FLAG_SEX|USER_FORM_FLAG_NAME|USER_FORM_FLAG_BIRTHDAY|USER_FORM_FLAG_ADDRESS|USER_FORM_FLAG_EMAIL|USER_FORM_FLAG_CITY
need_display_level	b
number	s	!	@
out_apply_no	s	!
payer_client_ip	s	!
payer_refund	i	!
phone_number	s	@
policy_period_id	n	!
post_payments	o*	!
receive_time	s	!	frfc3339
scheduled_amount	o
start_time	s
start_time	s	frfc3339
state	s	!	eAUDITING|EFFECTIVE|DEACTIVATED
sub_appid	s	!
telephone	s
time_expire	s
trade_state_description	s
type	s	eMERCHANT|TRANSACTION_USER
values	s*
withdraw_id	s	!
apply_id	s	!
available_days	i	!
bank_type	s	!
brand_mchid	s	!
channel_id	s	!
close_time	s	!
code	s
combine_mchid	s	!
customs	s	!	eGUANGZHOU_ZS|HANGZHOU_ZS|NINGBO|ZHENGZHOU_BS|CHONGQING|SHANGHAI_ZS|SHENZHEN|ZHENGZHOU_ZH_ZS|TIANJIN
detail	o*
device_sn	s	!
download_url	s	!
fapiao_id	s	!
file	f	!
individual_auth_id	s
latitude	s
limit_pay	s*	eno_balance|no_credit|no_debit|balance_only
longitude	s
merchant_plan_no	s	!
name	s	@
number	s
organization_id	s	!
out_contract_code	s
quantity	n	!
receiver	o	!
req_ssn	s	!
reservation_id	s	!
sequential_usage_info	o
stock	o	!
subsidy_amount	i
text	s
transfer_remark	s
type	s	!	eIDCARD|HONGKONG_MACAO|HONGKONG_MACAO_RESIDENT|TAIWAN_RESIDENT|FOREIGN_RESIDENT|OVERSEA_PASSPORT|PHONE_NUMBER
type	s	!	eINCREMENTAL|EQUAL
type	s	eSETTLEMENT_RATE
unit	s
unit_price	n	!
update_time	s	!	frfc3339
usage_mode	s	!	eSINGLE|SEQUENTIAL
user_id	s	!
wechatpay_contribute	i
wxpay_goods_id	s
auth_code	s	!
authorization_code	s
card_no	s	!
company_name	s	!
confirm_time	s	frfc3339
deduct_date	s
device_info	o	!
discount_total	i
domains	s*	!
exchange_rate	o
invalid_reason	s
jump_url	s
merchant_category_code	s	!
mini_programs_appid	s	!
mini_programs_path	s	!
out_insurance_no	s	!
payer_currency	s
payer_total	i
plan_id	s
plate_color	s	!	eBLUE|GREEN|YELLOW|BLACK|WHITE|LIMEGREEN
refund_amount	i
risk_fund	o	!
time_start	s
title	s	!
total_num	n	!
transaction_minimum	i	!
type	s	!
user_chosen_values	s*	fbase64
value	s	@
website_business_page_pics	s*
website_homepage_pics	s*
accept_time	s	!
application_id	s	!
applyment_id	s
area_code	s	!
bal_account_no	s	!	@
begin_time	s
bill_date	s	!
brand_id	s
cancel_reason	s
card_color	s
card_picture_url	s
channel_custom_info	s
close_time	s	frfc3339
combine_payer_info	o
complainted_mchid	s	!
custom_data	s
delete_time	s	frfc3339
discount_amount	i
display_name	s	!
email	s	@
from	o*
hash_value	s	!
limit_pay	s
merchant_code	s	!
merchant_contribute	n
merchant_plan_detail_no	s	!
modify_time	s	!
need_query_detail	b	!
operator_id	s
other_contribute	n
paid_time	s
receipt_id	s
receivers	o*
recharge_id	s	!
sign_plan_id	s	!
sp_openid	s	!
state	s
state	s	!	eACCEPTED|PROCESSING|WAIT_USER_CONFIRM|TRANSFERING|SUCCESS|FAIL|CANCELING|CANCELLED
status	s	!
stop_time	s	frfc3339
sub_order_id	s
trade_state_desc	s	!
trade_type	s
transfer_amount	i	!
type	s	!	eMERCHANT_ID|PERSONAL_OPENID
url	s	!	furl
user_display_name	s	!
valid_begin_time	s	!	frfc3339
valid_end_time	s	!	frfc3339
wechatpay_contribute	n
action_id	s
address_code	s	!
address_complements	s
address_detail	s	!
bank_account_name	s
branch_name	s
business_hours	s
card_color	s	!
card_picture_url	s	!
city	s
confirm_request_no	s
contract_signed_time	s	frfc3339
contract_terminate_info	o
coupon_state	s	!	eCONFIRMING|PENDING|EFFECTIVE|USED|EXPIRED|DELETED|DEACTIVATED
day_type	s	eDAY_TYPE_UNKNOWN|DAY_TYPE_WEEKDAY|DAY_TYPE_HOLIDAY|DAY_TYPE_ALL_DAY
end_time	s	x5
fail_amount	i
imei1	s
imei2	s
individual_auth_id	s	!
logo_url	s	!
max_fee_per_day	i
mch_info	o
merchant_contribute_amount	i
merchant_name	s
mini_program_jump_info	o
mini_programs_appid	s
mini_programs_path	s
modify_time	s	!	frfc3339
need_collection	b
need_user_confirm	b
other_contribute_amount	i
parking_name	s	!
payer_total	n
plate_type	s	ePLATE_TYPE_UNKNOWN|PLATE_TYPE_TEMPORARY|PLATE_TYPE_MONTHLY|PLATE_TYPE_FREE|PLATE_TYPE_PREPAID|PLATE_TYPE_OTHERS
product_coupon	o	!
quantity	i
recharge_amount	o	!
result	s	!
return_mchid	s	!
scene_info	o	!
send_channel	s	!	eAPI|BRAND_MANAGE|MERCHANT_CARD|MEMBER|SMALL_ACTIVITY|RECEIVE_COMPONENT
start_time	s	x5
state	s	!	eCREATED|DOING|DONE|REVOKED|EXPIRED
state_description	s
store_basics	o
store_business	o
store_reference_id	s
success_amount	i
tax_code	s	!
taxpayer_id	s
total_num	i	!
vehicle_type	s	eVEHICLE_TYPE_UNKNOWN|VEHICLE_TYPE_SMALL|VEHICLE_TYPE_LARGE|VEHICLE_TYPE_EXTRA_LARGE|VEHICLE_TYPE_ALL_TYPE
action	o
action_type	s	eACTION_TYPE_SEND_MESSAGE|ACTION_TYPE_JUMP_URL|ACTION_TYPE_JUMP_MINI_PROGRAM
activity_remark	s	!
actual_pay_price	n
audit_reject_detail	s
available_day_time	o*
bank_branch_id	s
bank_memo	s
begin_time	s	frfc3339
budget_id	s	!
buyer_information	o	!
category_id	s*
channel	s	eORIGINAL|BALANCE|OTHER_BALANCE|OTHER_BANKCARD
code_jump_information	o
collection	o
common_field_list	s*	eUSER_FORM_FLAG_SEX|USER_FORM_FLAG_NAME|USER_FORM_FLAG_BIRTHDAY|USER_FORM_FLAG_ADDRESS|USER_FORM_FLAG_EMAIL|USER_FORM_FLAG_CITY
complete_time	s
content	s	!
contract_signed_time	s	!
contract_state	s	!
currency	s	!	eCNY
detail_status	s	!
details	o*
discount	b	!
driver_license	s	!
estimated_max_amount	n
exact_amount	n
exchange_rate	o	!
going_detail_no	n	!
hours	i	!
invalid_info	o
jump_link	o	!
legal_agreement	s
legal_person	s	!
limit	n	!
merchant_callback_url	s	!
merchant_customs_no	s	!
merchant_name	s	!
message_info	o
minutes	i	!
multi_clickable	b
name	s	!	eDEPOSIT|ADVANCE|CASH_DEPOSIT|ESTIMATE_ORDER_COST
name	s	x20
need_pinned	b
next	s
objectives	o*
out_record_id	s	!
package_info	s	!
pickup_time	s	!	frfc3339
plan_detail_list	o*
plan_duration	n	!
plan_id	i
plan_id	i	!
points_information	o
prev	s
price	n
purchase_information	o
refund_amount	i	!
remark	s	!
rewards	o*
schedule_state	s	!
seconds	i	!
specification	s
state	s	!	ePROCESSING|UNDECLARED|SUBMITTED|SUCCESS|FAIL|EXCEPT
state_description	s	eUSER_CONFIRM|MCH_COMPLETE
store_address	o
store_id	i	!
store_name	s
sub_orders	o*
total_amount	n
total_origin_price	n	!
total_original_price	n	!
transfer_detail_list	o*	!
transfer_scene_id	s
transfer_scene_id	s	!	e1000|1002|1004|1005|1009|1010|1011|1013
type	s	eCHECK_BOX|RADIO
url	s	!
user_display_name	s
user_name	s	!	@
value	s
account_number	s	!
acquiring_bank_id	s
activity_second_title	s	!
appliance_id	n	!	e1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17
authenticate_number	s	!
authorization_state	s	!
available_seconds	i
bank_card_tail	s
benefits	s	!
brand	s	!
business_code	s
callback_url	s	!
card_no	s	@
card_title	s	!
code_mode	s	!	eSYSTEM_ALLOCATE|MERCHANT_ALLOCATE
code_type	s	!	eNONE_CODE|BAR_CODE|QR_CODE|BAR_CODE_AND_QR_CODE|JUMP_MINI_PROGRAM
contract_expired_time	s	frfc3339
contract_terminated_time	s	!	frfc3339
contract_termination_remark	s	!
cost_price	n
count	n	!
detail_item_list	o*
discount_amount	n	!
end_date	s	!
fapiao_bill_type	s	eCOMM_FAPIAO|VAT_FAPIAO
fapiao_information	o*	!
hash_type	s	!
identity_document_type	s	!	eID_DOC_TYPE_ID_CARD|ID_DOC_TYPE_MAINLAND_TRAVEL_PERMIT_FOR_HK_MC|ID_DOC_TYPE_MAINLAND_TRAVEL_PERMIT_FOR_TW
info_content	s	!
info_type	s	!
insurance_name	s	!
insured_display_name	s	!
invalid_time	s	frfc3339
items	o*	!
license_number	s	!
links	o	!
mcc	s
mch_id	s
media_id	s	!
merchant_id	s
out_order_id	s	!
package	s
paid_amount	i
parking_id	s	!
payee_merchant	s	!
payer_merchant	s	!
phone_number	s
prepay_id	s
receipt_id	s	!
recv_account	s
redirect_url	s	!
req_scene	s	eSJT_CONVENIENT_SETTLEMENT_SERVICE_MERCHANT|SJT_MICRO_MERCHANT|WX_SHOP_CONVENIENT_SETTLEMENT_SERVICE_MERCHANT
return_reason	s
return_time	s
self	s
sgn_no	s
single_usage_detail	o
sn_code	s	!
start_time	s	!	frfc3339
store_recipient	o*
store_state	s	eOPEN|CREATING|CLOSED
sub_title	s	!
success_amount	n	!
success_num	n	!
tar_type	s	eGZIP
task_id	s	!
trade_scene	s	!
trade_type	s	!	eJSAPI|NATIVE|APP|MWEB|MICROPAY
transfer_scene_report_infos	o*	!
type	s	!	eINDIVIDUAL|ORGANIZATION
type	s	eCASH|NOCASH
unionid	s
user_apply_message	s
user_card_state	s	!	eUNACTIVATED|EFFECTIVE|EXPIRED|INVALID
wxpay_contribute_amount	i
activate_url	s
activity_channel	s	!	eMECHANT_APP_COMPONENT
app_download	s
apply_total	i	!
applyment_id	n	!
attach	s	!
audit_reject_reason	s
authorize_time	s
bank_name	s	!
bank_transfer_info	o
batch_no	s	!
begin_time	s	!
business_category	i	!
business_type	s	eMULTIUSE
cancel_authorization_time	s	frfc3339
cancel_sign_time	s	frfc3339
cancel_sign_type	s
cancel_time	s
card_link_mchid	s
card_template_id	s	!
cate_code	s	!
cert_no	s	!	@
city_id	s	!
complaint_detail	s	!
contract_expired_time	s	!
contract_termination_mode	s	!
coupon_code_mode	s	!	eWECHATPAY|UPLOAD
coupon_image_url	s
coupon_use_rule	o	!
custom_entrance	o
date	s	!
date_information	o	!
deduct_end_date	s
deduct_start_date	s
detail_id	s
detail_state	s	ePENDING|EFFECTIVE|USED|EXPIRED|DELETED|DEACTIVATED
device	o
director	o
discount_desc	s
discount_name	s	x20
discounts	o*
duty	i
end_device_id	s
entrance_words	s	!
estimated_date	s
fee_amount	i
fee_count	i
fee_desc	s
fee_name	s
fees	o*
finder_info	o
fund_source	s	eREFUND_SOURCE_UNSETTLED_FUNDS|REFUND_SOURCE_REchARGE_FUNDS
goods	o*	!
goods_detail	o*	!
goods_tags	s*
guiding_words	s
hall_id	s
interval_amount	i
interval_max_amount	i
materiel_no	s
max_count_per_user	i	!
merchant_country_code	s	!
merchant_logo_url	s
mini_program	s
mini_programs_info	o
miniprogram_path	s
mix_trade_no	s	!
office_account	s
office_phone	s	!
offset	n	!
order_fee	i
organization_id	s
out_instruction_no	s	!
page_size	i
payer_phone	s	@
payment_mode	o
payment_scene	s	!	eMINI_PROGRAM|APP|PAYMENT_SCORE|PAYMENT_CODE
phone_number	s	!	@
picture	s	!
plan_detail_state	s	!
plan_over_time	s	!	frfc3339
plan_state	s	!
policy_periods	o*	!
principal	o
product_coupon_stock_list	o*	!
product_fee	i
progressive_bundle_usage_rule	o
query_id	s
range_id	s	!
real_merchant_appid	s
receipt_state	s	!	eACCEPTED|FINISHED
recharge_state	s	!	eSUCCESS|RECHARGING|CLOSED
recharge_state_desc	s
record_id	s	!
refund_amount	n	!
reserve_time	s
review_reject_reason	s
risk_level_version	n
sequential_usage_detail	o
service_module_id	s	!
settle_batch_no	s	!
settlement_bank_number	s
shopping_info	o
shortname	s	!
sign_state	s	!
sign_time	s	frfc3339
signed_detail_list	o*
start_device_id	s
status	s	!	eCREATE_SUCCESS|SUCCESS|FAIL|REFUND|CLOSE|INIT
status	s	!	eSUCCESS|REFUNDCLOSE|PROCESSING|ABNORMAL
stock_list	o*
stock_name	s	!
stop_mchid	s
store_address	s
store_code	s
store_name	s	!
subsidy_detail	o*
subsidy_info	o
subsidy_installment_num	i	!	e3|6|12
subsidy_percent	i	!	e0|100
subsidy_period_type	s	!	eDAILY|PERIOD
subsidy_plan	o*	!
subsidy_receipt_id	s	!
tax_amount	i	!
title	s
total_count	n
transaction_minimum	i	X10000000	M1
transfer_batch	o	!
transport_fee	i
unfinished_reason	s
use_time	s
used_count	i
user_name	s
user_received_account	s	!
user_risk_level	n
valid_begin_time	s	frfc3339
valid_end_time	s	frfc3339
verify_department	s	!	eUNIONPAY|NETSUNION|OTHERS
verify_department_trade_id	s	!
website	s
website_state	s	!	eHAS_LAUNCHED|UN_LAUNCHED
account_number	s	!	@
account_type	s	!	eDEPOSIT|OPERATION
account_type	s	eBASIC|OPERATION|FEES
activate_type	s	!
activity_name	s
activity_state	s	!	eMEMBERSHIP_ACTIVITY_CREATED|MEMBERSHIP_ACTIVITY_EFFECTIVE|MEMBERSHIP_ACTIVITY_TERMINATED|MEMBERSHIP_ACTIVITY_EXPIRED
additional_statement	o
appliance_id	n	e1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17
apply_available	i	!
apply_id	s
authorization_id	s	!
authorization_success_time	s	frfc3339
authorize_letter_copy	s
available_week	o
balance_appid	s
balance_path	s
balance_url	s
bank_alias_code	s	!
barcode	s	!
bill_no	s
brand_id	n
business_authorization_letter	s
business_description	s
business_type	s	eDEPOSIT_COMPENSATION|PLATFORM_AFTER_SALES_COMPENSATION|INSURANCE_CLAIM|DEPOSIT_AFTER_SALES_COMPENSATION
car_number	s
card_appid	s	!
card_name	s	!
card_status	s	!	eINSERT_ACCEPTED|INSERTED|DISCARD_ACCEPTED|DISCARDED
card_template_id	s
cash_add_type	s	!	eDEFAULT_ADD_TYPE|FREIGHT|OTHER_MEDICAL_EXPENSES
cash_reduce_type	s	!	eDEFAULT_REDUCE_TYPE|HOSPITAL_REDUCE|PHARMACY_DISCOUNT|DISCOUNT|PRE_PAYMENT|DEPOSIT_DEDUCTION
channel_no	s
close_time	s
combine_transaction_id	s	!
combined_payment	b
comment	s
common_field_list	s*	eUSER_FORM_FLAG_MOBILE|USER_FORM_FLAG_SEX|USER_FORM_FLAG_NAME|USER_FORM_FLAG_BIRTHDAY|USER_FORM_FLAG_ADDRESS|USER_FORM_FLAG_EMAIL|USER_FORM_FLAG_CITY
company_mchid	s	!
company_register_cert	s
complaint_time	s	!	frfc3339
contact_id_doc_copy_back	s
contract_information	o
contract_status	s
contract_status	s	!
contract_terminate_info	o	!
contract_terminated_time	s	!
contract_termination_mode	s	!	eUSER_TERMINATE|MCH_API_TERMINATE|API|WEPAY_WEB_TERMINATE|CUSTOMER_SERVICE_TERMINATE|SYSTEM_TERMINATE
coupon_available_time	o	!
coverage_term_type	s	eCOVERAGE_TERM_TYPE_FIXED_DATE|COVERAGE_TERM_TYPE_LIFETIME
custom_relation	s
daily_limit	i
delivery_end_time	s	frfc3339
device_information	o	!
discount_total	n
end_renewal_time	s	frfc3339
end_time	s	p/\d{8}|\d{14}/
end_time_remark	s	x50
expire_time	s	!	frfc3339
extends	s
fail_count	i
fapiao_number	s	!
finance_institution_info	o
finish_time	s	frfc3339
first_period_amount	i
fixed_normal_coupon	o
geo_location	s
goods_thumbnail_url	s
id_card_number	s	@
id_doc_type	s	eIDENTIFICATION_TYPE_IDCARD|IDENTIFICATION_TYPE_OVERSEA_PASSPORT|IDENTIFICATION_TYPE_HONGKONG_PASSPORT|IDENTIFICATION_TYPE_MACAO_PASSPORT|IDENTIFICATION_TYPE_TAIWAN_PASSPORT|IDENTIFICATION_TYPE_FOREIGN_RESIDENT|IDENTIFICATION_TYPE_HONGKONG_MACAO_RESIDENT|IDENTIFICATION_TYPE_TAIWAN_RESIDENT
individual_name	s
irregulary_avaliable_time	o*
jump_miniprogram	o	!
key	s
max_coupons	i	!
max_coupons_per_user	i	!
mchnt_order_id	s	!
med_ins_test_env	b
med_inst_name	s	!
med_inst_no	s	!
media_type	s	!	eUSER_COMPLAINT_IMAGE|OPERATION_IMAGE
mix_pay_type	s	!	eUNKNOWN_MIX_PAY_TYPE|CASH_ONLY|INSURANCE_ONLY|CASH_AND_INSURANCE
need_balance	b
notify_config	o
openorclose_time	s
org_no	s	!
out_account_type	s	!	eBASIC_ACCOUNT|OPERATE_ACCOUNT|MARGIN_ACCOUNT|TRADE_FEE_ACCOUNT
out_card_code	s
out_card_no	s	!
out_settle_batch_no	s	!
out_user_id	s	!
outer_str	s
passthrough_request_content	s
pay_auth_no	s
pay_for_relatives	b
pay_order_id	s
pay_time	s
payer_refund	n	!
payment_method	s	ePAYMENT_METHOD_OTHER|PAYMENT_METHOD_PERIOD|PAYMENT_METHOD_LUMP_SUM
payment_period	s	ePAYMENT_PERIOD_DAY|PAYMENT_PERIOD_WEEK|PAYMENT_PERIOD_BIWEEKLY|PAYMENT_PERIOD_MONTH|PAYMENT_PERIOD_QUARTER|PAYMENT_PERIOD_HALF_YEAR|PAYMENT_PERIOD_YEAR
period_premium_mode	s	ePERIOD_PREMIUM_MODE_EQUAL|PERIOD_PREMIUM_MODE_FIRST_DIFF|PERIOD_PREMIUM_MODE_MULTI_DIFF
pet_name	s
phone_number_hash	s
platform_mchid	s	!
policy_code	s
product_type	s	!	eCOMMON_PRODUCT|AI_PRODUCT
province	s
province	s	!
qq	s
real_name	s	@
recharge_scene	s	!	eECOMMERCE_DEPOSIT|ECOMMERCE_PAYMENT
recipient_state	s	eCONFIRMED|ADMIN_REJECTED|CONFIRMING|TIMEOUT_REJECTED
recommend_word	s
refund	n	!
refund_id	s
registration_certificate_date	s
registration_certificate_number	s
seq	i
service_introduction	s
settlement_amount	i
shareable	b
specialized_payment_mchid	s	!
start_date	s	!
start_renewal_time	s	frfc3339
start_time_remark	s	x20
state	s	!	eACCEPTED|CONFIRMED|CLOSED
stock_bundle_index	i	!
store_info	o	!
sub_code	s
sub_msg	s
sub_orders	o*	!
subsequent_period_amount	i
success_notify_url	s
text	s	!
token	s
total_amount	s
total_quantity	i
transferable	b
type	s	eMERCHANT
type	s	eTEXT|SELECT|RADIO|CHECK_BOX
type	s	eTRANSACTION_USER
type	s	eUSERPAYMENT_RATE|SETTLEMENT_RATE
ubo_info_list	o*
upload_time	s	!
url	s
user_authorized_appid	s	!
user_authorized_mchid	s	!
user_coupon_bundle_id	s	!
user_information_form	o
user_limit	i
user_qq	s
user_service_status	s
website_state	s	eHAS_LAUNCHED|UN_LAUNCHED
website_url	s	!
wechat_openid	s	!
wx_parking_lot_id	s	x64
wxpay_contribute	i
accept_time	s
account_bank_code	i	!
account_name	s	!	@
activate_appid	s	!
activate_miniprogram	o
activate_path	s	!
activate_setting	o
app_name	s
applyment_state	s	ePENDING|UNDER_REVIEW|APPROVED|REJECTED
applyment_state_desc	s	!
area_code	s
audit_detail	o*
audit_reject_detail	o*
audit_state	s	eSUCCESS|PROCESSING|REJECTED
authorize_time	s	!
authorized_data	o	!
available_amount	i	!
available_begin_time	s	!
available_end_time	s	!
available_recharge_channels	s*	eBANK_TRANSFER|QR_RECHARGE|ONLINE_BANK
award_jump_deploy	o
award_send_day_time	o*
award_send_period	o
award_send_time	o*
award_type	s	!	eBUSIFAVOR
background_picture_url	s	!
bank_account_name	s	!
bank_alias	s	!
bank_card_number_tail	s
bank_card_tail	s	!
bank_memo	s	!
bank_refund_time	s	frfc3339
bank_sp_mchid	s	!
bank_subsidy	s
batch_status	s	!
batch_type	s	!
begin_day_time	o	!
belong_merchant	s	!
billing_person	s
billing_person_id	s	!
bind_state	s	!	eOPEN_SCENARIO_SPEAKER_BIND_STATE_UNBOND|OPEN_SCENARIO_SPEAKER_BIND_STATE_BINDED
brand	o	!
brand	s
brand_appid	s
bundle_id	s
business	o	!
business_type	s	!	eONLINE|OFFLINE|BOTH
button_text	s
can_auto_insure	b
can_auto_reinsure	b
card_state	s	!	eACTIVE|DISABLED
cash_add_detail	o*
cash_add_fee	i	!
cash_reduce_detail	o*
cash_reduce_fee	i	!
check_code	s	!
close_reason	s	eMERCHANT_REVOCATION|OVERDUE_CLOSE
code_display_mode	s	eNOT_SHOW|BARCODE|QRCODE
code_mode	s	!	eSYSTEM_ALLOCATE|MERCHANT_DEPOSIT|REAL_TIME
code_type	s	!	eBAR_CODE|QRCODE|BAR_CODE_AND_QRCODE|NONE_CODE
combined_deduct_period_count	n
commander	o	!
company_address	s	!
complaint_full_refunded	b	!
complaint_media_list	o*
complaint_order_info	o*
complaint_state	s	!	ePENDING|PROCESSING|PROCESSED
contact_id_doc_copy	s
contact_id_doc_type	s	eIDENTIFICATION_TYPE_IDCARD|IDENTIFICATION_TYPE_OVERSEA_PASSPORT|IDENTIFICATION_TYPE_HONGKONG_PASSPORT|IDENTIFICATION_TYPE_MACAO_PASSPORT|IDENTIFICATION_TYPE_TAIWAN_PASSPORT|IDENTIFICATION_TYPE_FOREIGN_RESIDENT|IDENTIFICATION_TYPE_HONGKONG_MACAO_RESIDENT|IDENTIFICATION_TYPE_TAIWAN_RESIDENT
contact_info	o	!
contact_period_end	s
contract_display_account	s
contract_info	o	!
contract_notify_url	s
contract_state	s	!	eCONTRACT_STATE_INVALID|CONTRACT_STATE_EFFECTIVE|CONTRACT_STATE_TERMINATED
contract_state	s	!	eSIGNED|TERMINATED
contract_terminated_time	s	frfc3339
coupon_tag_info	o
coverage_detail	s	!
cred_frozen_no	s	!
custom_entrance_state	s	!	eONLINE|OFFLINE
custom_entrance_type	s	!	eMERCHANT_ACTIVITY|MERCHANT_MINI_PROGRAM
cut_to_message	o
cut_to_price	i
deactivate_reason	s	!
deduct_amount	s	!
delivery_start_time	s	frfc3339
detail	o	!
detail_state	s	!
detail_state	s	!	eDETAIL_INIT|DETAIL_WAIT_PAY|DETAIL_PROCESSING|DETAIL_SUCCESS|DETAIL_FAIL
detail_state	s	!	eINIT|ALL|WAIT_PAY|SUCCESS|FAIL|BANK_REFUND
device_info	o
display_pattern_info	o
drawer	s	!
due_diligence_id	s	!
effective_end_time	s	!	frfc3339
effective_time	s	!	frfc3339
effective_time	s	frfc3339
email	s	!	@
employer_name	s	!
end_day_time	o	!
energy_grade	s	eFIRST_LEVEL|SECOND_LEVEL|ENERGY_GRADE_UNKNOWN
event_time	s	!
expire_time	s	frfc3339
expired_time	s	!	frfc3339
explanation	s
export_business_policy_code	i	e1|2|3
extra_information	o	!
fail_num	i
fail_reason	s	eACCOUNT_FROZEN|REAL_NAME_CHECK_FAIL|NAME_NOT_CORRECT|OPENID_INVALID|TRANSFER_QUOTA_EXCEED|DAY_RECEIVED_QUOTA_EXCEED|MONTH_RECEIVED_QUOTA_EXCEED|DAY_RECEIVED_COUNT_EXCEED|PRODUCT_AUTH_CHECK_FAIL|OVERDUE_CLOSE|ID_CARD_NOT_CORRECT|ACCOUNT_NOT_EXIST|TRANSFER_RISK|PAYROLL_CARD_ALREADY_LOGOUT|PAYROLL_CARD_ALREADY_FROZEN|PAYROLL_CARD_UNAUTHORIZED|PAYROLL_CARD_USER_NOT_OPEN|PAYROLL_CARD_NAME_CARD_NOT_MATCH|PAYROLL_CARD_ID_CARD_NOT_MATCH|PAYROLL_CARD_BANKCARD_UNBUNDLING|BANK_CARD_COLLECTIONS_ABOVE_QUOTA|BANK_CARD_ACCOUNT_ABNORMAL|BANK_CARD_STATUS_ABNORMAL|BANK_CARD_BANK_INFO_WRONG|BANK_CARD_CARD_INFO_WRONG|OTHER_FAIL_REASON_TYPE|REALNAME_ACCOUNT_RECEIVED_QUOTA_EXCEED|TRANSFER_REMARK_SET_FAIL
failed_amount	n	!
failed_num	n	!
failed_store_list	o*
fapiao_bill_type	s	!	eCOMM_FAPIAO|VAT_FAPIAO
fapiao_code	s	!
fapiao_information	o	!
fapiao_media_id	s	!
fapiao_status	s	!	eISSUE_ACCEPTED|ISSUED|REVERSE_ACCEPTED|REVERSED
fee_type	s
finance_institution	b
finance_license_pics	s*
finance_type	s	eBANK_AGENT|PAYMENT_AGENT|INSURANCE|TRADE_AND_SETTLE|OTHER
finish_ticket	s
finish_type	i	e1|2
free_insurance	b	!
funds_account	s
goods_bar_code	s	!
goods_id	s
goods_type	s	!
hash_type	s	eSHA256|SM3
head_image_url	s
id_holder_type	s	eLEGAL|SUPER
identity_type	s	eID_CARD
image_generation_type	s	!	eCOMBINE_IMAGE|CUT_OUT
incoming_user_response	b	!
initiate_time	s	!
installment_info	o
insurance_company_code	s	!
insured_name_list	s*	!	fbase64
limit_bank	s
limit_pay	s*	eno_balance|no_debit|balance_only
manage_record_id	s	!
max_amount	i	!
max_amount_by_day	i
mch_id	s	!
mchid_list	s*
med_ins_cash_fee	i
med_ins_gov_fee	i
med_ins_order_create_time	s	frfc3339
med_ins_other_fee	i
med_ins_self_fee	i
media_id	s
member_tag_info	o
membership_number	s
memo	s
merchant_option	s	!	eIN_SEVICE_COUPON_MERCHANT|MANUAL_INPUT_MERCHANT
merchant_shortname	s	!
merchant_type	s	!	eENTERPRISE|INDIVIDUAL
miniprogram_activity_setting	o
miniprogram_username	s
mix_pay_status	s	!	eUNKNOWN_MIX_PAY_STATUS|MIX_PAY_CREATED|MIX_PAY_SUCCESS|MIX_PAY_REFUND|MIX_PAY_FAIL
msg	s	!
nickname	s
no_cash	b	!
objective_id	s
operator	s	!	eMERCHANT
order_type	s	!	eUNKNOWN_ORDER_TYPE|REG_PAY|DIAG_PAY|COVID_EXAM_PAY|IN_HOSP_PAY|PHARMACY_PAY|INSURANCE_PAY|INT_REG_PAY|INT_RE_DIAG_PAY|INT_RX_PAY|COVID_ANTIGEN_PAY|MED_PAY
out_applyment_id	s	!
out_batch_no	s
out_card_code	s	!
out_id	s
out_parking_lot_id	s	x64
out_serial_number	s	!	x64
out_subsidy_no	s	!
out_transfer_no	s	!
outer_str	s*
package	s	!
package_id	s	!
package_info	s
package_name	s
paid_time	s	!
paid_type	s
paid_type	s	eNEWTON|MCH
param_name	s
parking_info	o
parking_order_mini_prog_appid	s	x32
partner	o	!
passthrough_response_content	s
password	s	!
pay_activity_setting	o
pay_channel	s	!	eWECHAT_PAY
payee	s
payer_amount	i	!
payer_total	n	!
payment_mini_prog_appid	s	x32
payment_scene_list	s*
payment_setting	o
pending_amount	i
phone	s	!	@
plat_subsidy	s
plate_number	s
policy_end_date	s	!
policy_periods	n*	!
policy_start_date	s	!
policy_state	s	!	ePOLICY_STATE_ISSUING|POLICY_STATE_APPROVED|POLICY_STATE_DECLINED|POLICY_STATE_INACTIVE
policy_type	s	!	ePOLICY_TYPE_OTHER|POLICY_TYPE_MEDICAL|POLICY_TYPE_ACCIDENT|POLICY_TYPE_CRITICAL|POLICY_TYPE_CAR|POLICY_TYPE_LIFE|POLICY_TYPE_PROPERTY|POLICY_TYPE_PET|POLICY_TYPE_ANNUITY
preferential_policy_code	i	e1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18
prepaid_time	s	!
presign_token	s	!
project_name	s	!
qr_recharge_info	o
real_identity	o
real_service_end_location	s
receipt_no	s	!
receipt_state	s
receipt_state	s	!
receiver_account	s	!
receiver_mchid	s
receiver_remark	s
receivers	o*	!
refund_account	s	eREFUND_SOURCE_PARTNER_ADVANCE|REFUND_SOURCE_SUB_MERCHANT
refund_account	s	eREFUND_SOURCE_SUB_MERCHANT|REFUND_SOURCE_PARTNER_ADVANCE
refund_fee	n
registration_certificate_copy	s
repayment_amount_limit	s	!
repayment_day	i
requested_item_info	s
result	s	!	ePROCESSING|SUCCESS|FAIL
return_id	s	!
return_no	s	!
return_url	s
reviewer	s
reward_id	s
risk_amount	i
scene	s
scope	s	!
selected_installment_number	i	!
seller_information	o	!
seller_name	s	!
seq	n
serial_no	s
serial_no	s	!
service_end_location	s
service_end_time	s	p/\d{8}|\d{14}/
service_order_info	o*
service_start_location	s
service_start_time	s	p/\d{8}|\d{14}|OnAccept/
settlement_currency	s
sign_mp_appid	s	!
sign_mp_path	s	!
sign_time	s	!
signature_no	s	!
signature_status	s
single_price_max	i
singleitem	b
sp_serial_no	s	!
start_time	s	p/\d{8}|\d{14}|OnAccept/
state	s	!	eAPPLYMENT_STATE_AUDITING|APPLYMENT_STATE_REJECTED|APPLYMENT_STATE_MODIFING|APPLYMENT_STATE_FINISHED|APPLYMENT_STATE_CANCELED
state	s	!	eCARD_EFFECTIVE|CARD_INVALID
state	s	!	eUSER_PAYING|USER_PAID
status	s	ePROCESSING|FINISHED
stock_creator_mchid	s
store_list	o*	!
store_photos	s
submit_time	s	frfc3339
subtitle	s	!
success_count	i
success_num	i
success_store_list	o*
support_renewal	b	!
tax_rate	i	!
tax_rate	n	!
taxpayer_id	s	!
tel	s	!	@
template_id	s
total_fee	i	!
trade_scenario	s	eRECOMMERCE
trade_state	s	eSUCCESS|REFUND|NOTPAY|CLOSED|REVOKED|USERPAYING|PAYERROR
trade_type	s	eJSAPI|NATIVE|APP|MICROPAY|MWEB|FACEPAY
transaction_information	o*	!
transaction_notify_url	s
transaction_notify_url	s	!
transfer_detail_list	o*
transfer_finish_time	s	frfc3339
transfer_scene	s	!	eORDINARY_TRANSFER|PAYROLL_CARD_TRANSFER
unlock_remark	s
use_subsidy	b	!
user_complaint_times	i	!
user_info	o
username	s	!
vat_refund_levy_code	i	e1|2|3|4|5|6|7|8|9|10|11|12
website_url	s
wechat_pay_cash_fee	i
accept_id	s	!
account	s
account	s	!	eAVAILABLE|UNAVAILABLE
account_bank	s
account_type	s
account_type	s	!	eACCOUNT_TYPE_BUSINESS|ACCOUNT_TYPE_PRIVATE
accounting_merchant_id	s
acquiring_bank_id	s	!
activity_base_info	o	!
activity_scene	s	!
activity_status	s
activity_type	s
add_code	s	!
advance	n
advanced_setting	o
aggregate_limit_mode	s	eAGGREGATE_LIMIT_MODE_UNKNOWN|AGGREGATE_LIMIT_MODE_NORMAL|AGGREGATE_LIMIT_MODE_MIN
algorithm	s
app_url	s
application_type	s	!	eH5|MINIPROGRAM
apply_permissions_token	s	!
apply_state	s	!
applyment_state	s	!	eAPPLYMENT_STATE_WAITTING_FOR_AUDIT|APPLYMENT_STATE_WAITTING_FOR_CONFIRM_CONTACT|APPLYMENT_STATE_WAITTING_FOR_CONFIRM_LEGALPERSON|APPLYMENT_STATE_PASSED|APPLYMENT_STATE_FREEZED|APPLYMENT_STATE_EDITTING|APPLYMENT_STATE_AUDITING|APPLYMENT_STATE_REJECTED|APPLYMENT_STATE_TO_BE_CONFIRMED|APPLYMENT_STATE_TO_BE_SIGNED|APPLYMENT_STATE_SIGNING|APPLYMENT_STATE_FINISHED|APPLYMENT_STATE_CANCELED
applyment_state	s	!	ePENDING|UNDER_REVIEW|APPROVED|REJECTED
applyment_type	s	!	eAPPLY_FOR_PAYMENT_AUTHORITY|APPLY_FOR_RELIEVE_LIMITED
associated_data	s
attach_remark	s
authorization_id	s
authorization_notify_url	s	!
authorization_type	s	!
available_begin_time	s
available_end_time	s
available_periods	o
available_time	o*
award_list	o*
award_send_rule	o	!
background_picture_url	s
bal_account_no	s	@
balance	i
bank_abbreviation	s
bank_address_code	s
begin_day_time	s	p/[0-9]{6}/
begin_time	i
bill_sequence	i	!
bind_state	s	!
block_reason	s
brand_id	n	!
brand_name	s
bus_info	o
business	o
business_addition_pics	s*
business_license_info	o
business_type	s	!	eFAVOR_STOCK|BUSIFAVOR_STOCK
card_disabled_time	s	frfc3339
card_remark	s
cate_state	s	!	eCATE_STATE_REDEEM|CATE_STATE_REFUND
cert_copy	s	!
cert_number	s	!
change_scene	s	!	eSUBJECT_INFO_RENAME
channel	s	!
charge_mode	s	eUNKNOWN|INTERVAL|ONE_TIME
charging_duration	i	!
charging_duration	n	!
charging_rule	o
ciphertext	s
clause_name	s
clause_quota	s
close_reason	s	!
close_reason	s	!	eCLOSE_VIA_MCH_API|USER_CLOSE
close_reason	s	!	eUSER_OVERDUE_UNCONFIRMED|CLOSE_CONFIRMED_VIA_MCH_API|CLOSE_ACCEPTED_VIA_MCH_API|TRANSFER_FINISHED|OVERDUE_NOT_TRANSFER|RESERVE_FAIL|USER_CLOSE
collection_id	s	!
combine_mchid	s
combine_out_trade_no	s
company_address	s
consume_information	o
contact	o
contact	o	!
contact_name	s	!	@
contact_period_begin	s
contract_state	s	!	eSIGNED|TERMINATED|SIGN_FAILED|TO_BE_RENEWED|TERMINATE_PENDING
contract_terminated_time	s
contract_termination_mode	s	!	eUSER_TERMINATE|MCH_API_TERMINATE|WEPAY_WEB_TERMINATE|CUSTOMER_SERVICE_TERMINATE|SYSTEM_TERMINATE
county	s
coupon_tag_list	s*	eMEMBER
daily_limit_type	s	eDAILY_LIMIT_UNKNOWN|DAILY_LIMIT_ROLLING_24H|DAILY_LIMIT_CALENDAR_DAY
delivery_purpose	s	!	eOFF_LINE_PAY|JUMP_MINI_APP
delivery_time	s
description	s	x30
detail_no	s	!
detail_state	s	eALL|WAIT_PAY|SUCCESS|FAIL|BANK_REFUND
detail_type	s
discount_amount	n
discount_percent	i	!
discount_refund	i
district	s
download_bill_count	i	!
driver_category	s	!
driver_photo	o
duration_from	i
duration_segment_rule	o*
duration_to	i
echo_message	s	!
effective_begin_time	s	!	frfc3339
encrypt_certificate	o
encrypt_key	s	!
encrypted_phone_number	s	!	@
end_day_time	s	p/[0-9]{6}/
end_location	s	!
end_station	s
end_time	i
exchange_coupon_template_id	s	!
expected_ratio	i
expires_in	i	!
fail_amount	n	!
fail_code	s
fail_msg	s
fail_num	n	!
fail_reason	s	!
fail_reason	s	eACCOUNT_ABNORMAL|NO_RELATION|RECEIVER_HIGH_RISK
fail_reason	s	eACCOUNT_ABNORMAL|NO_RELATION|RECEIVER_HIGH_RISK|RECEIVER_REAL_NAME_NOT_VERIFIED|NO_AUTH|RECEIVER_RECEIPT_LIMIT|PAYER_ACCOUNT_ABNORMAL|INVALID_REQUEST
failed_reason	s
fapiao_time	s	!	frfc3339
fee_limit_type	s	eFEE_LIMIT_UNKNOWN|FEE_LIMIT_AGGREGATE|FEE_LIMIT_SINGLE
field	s
file_id	s	!
finish_time	s	!
first_amount	i
first_charge_time_mode	s	eFIRST_CHARGE_TIME_MODE_UNKNOWN|FIRST_CHARGE_TIME_MODE_ENTER|FIRST_CHARGE_TIME_MODE_AFTER_FREE
first_duration	i
first_duration_mode	s	eFIRST_DURATION_MODE_UNKNOWN|FIRST_DURATION_MODE_ONLY_FIRST_DURATION|FIRST_DURATION_MODE_EVERY_FIRST_DURATION
fixed_amount	i
fixed_interval_rule	o*
foreign_currency	s	!
fqf_exposure	b	!
free_entry_duration	i
free_exit_duration	i
free_period_calculation_mode	s	eFREE_PERIOD_CAL_UNKNOWN|FREE_PERIOD_CAL_CONCURRENT_START|FREE_PERIOD_CAL_SEQUENTIAL_START
free_period_charging_mode	s	eFREE_PERIOD_CHARGING_UNKNOWN|FREE_PERIOD_CHARGING_ONCE_PER_ENTRY|FREE_PERIOD_CHARGING_ONCE_PER_24_HOURS|FREE_PERIOD_CHARGING_ONCE_PER_CALENDAR_DAY|FREE_PERIOD_CHARGING_CUMULATIVE_QUOTA_CALCULATION
goods_category	s
goods_original_price	n
guide_id	s	!
h5_authorization_state	s	eAPPROVED|UNAUTHORIZED|UNDER_REVIEW|REJECTED|UNDER_PUNISHMENT|APPLICATION_FAILED
h5_info	o
h5_url	s	!
hash_type	s	!	eSHA1
holiday_mode	s	eHOLIDAY_MODE_UNKNOWN|HOLIDAY_MODE_LEGAL_MODY|HOLIDAY_MODE_CALENDAR_MODY|HOLIDAY_MODE_FINANCIAL_MODY
id_card_info	o
id_doc_copy_back	s
id_doc_info	o
identification_name	s	!	@
identification_number	s	!	@
interval_duration	i
interval_min	i
invoice_no	s
is_ai_product	s
is_green_vehicle_free_parking	b
jump_control	o
jump_link	o
jump_link_type	s	!
jump_link_type	s	eJUMP_LINK_MINI_PROGRAM
line_name	s
links	o
main_license	s	!
major_service	s
manage_record_state	s	ePENDING|SUBMITTED|EXPIRED|UNDER_REVIEW|RECOVERED|REJECTED
manufact_cert_code	s
market_exposure_token	s
max_coupons_by_day	i
mch_language	s	eZH_CN|ZH_TW|ZH_HK|EN|JA|KO|TH|VI|RU|DE|FR|AR|ES
mch_order_id	s	!
med_ins_fail_reason	s
med_ins_pay_status	s	!	eUNKNOWN_MED_INS_PAY_STATUS|MED_INS_PAY_CREATED|MED_INS_PAY_SUCCESS|MED_INS_PAY_REFUND|MED_INS_PAY_FAIL|NO_MED_INS_PAY
member_card_id	s	!
memo	s	!
merchant_id_list	s*
merchant_logo_url	s	!
metro_info	o
mini_program_sub_appid	s
miniprogram_appid	s
mobile	s	!	@
mobile	s	@
natural_person_limit	b
natural_person_limit	b	!
need_bank_branch	b	!
next_page_token	s
nonce	s
nonce	s	!
normal_coupon_information	o
objective_id	i	!
objective_id	s	!
objective_serial_no	s	!
online_bank_recharge_info	o
online_bank_type	s	eONLINE_BANK_TYPE_CORPORATE|ONLINE_BANK_TYPE_PERSONAL
operate_details	s
operate_time	s	!	frfc3339
operation_type	s	!	eOPEN|CLOSE
order_amount	n	!
order_begin_time	s
order_end_time	s
order_no	s	!
organization_code	s	!
original_data	o
original_image_url	s
out_batch_id	s	!
out_parking_lot_id	s	!	x64
out_parking_no	s	!
out_request_no	s	!	p/[a-zA-Z0-9\|\*_-]{1,128}/
out_subsidy_return_no	s	!
out_trade_no	s	x64
owner	b
page_token	s
paid_amount	n
parking_id	s	!	x64
parking_lot_address	s	x256
parking_lot_audit_no	s	x64
parking_lot_name	s	x128
parking_order_path	s	x256
parking_sign_url	s	x512
pay	i	!
pay_success_amount	s
payee_info	o	!
payee_mchid	s
payer_openid	s
payer_total	s	!
paying_amount	i
paying_amount	n
payment_method	s	eCFT|SPECIFIC_BANK_CARD
payment_method_information	o
performance_description	s	!
performance_time	s	!
performance_type	s	!	eINCREASE|DECREASE
photo_digest	o
photo_type	s
photo_url	s
pickup_time	s	!
plan_id	n
plan_state	s	!	ePLAN_CREATING|PLAN_CREATED|PLAN_TERMINATING|PLAN_TERMINATED|PLAN_EXPIRED|PLAN_DELIVERING|PLAN_PAUSED
plate_number	s	!	x16
policy_amount	s
policy_clauses	o*
policy_coverage_detail	o
policy_period_state	s	!
pre_entry_rule	o*
prevent_api_abuse	b
prevent_api_abuse	b	!
product_name	s	!	eC2C
progressive_bundle_usage_detail	o
punish_description	s	!
punish_plan	s	!
punish_time	s	!
qualification_type	s
qualifications	s*
quantity	n
receipt_state	s	!	eRECEIPT_STATE_PENDING|RECEIPT_STATE_PROGRESS|RECEIPT_STATE_COMPLETED
receive_mchid	s	!
receive_region_code	s	!
redirect_appid	s	!
redirect_path	s	!
refund_quantity	i	!
refund_status	s	!	eSUCCESS|CLOSED|ABNORMAL
remain_quantity	i
repayment_amount	s	!
repayment_date	s	!
req_time	s	!
result	s	!	ePROCESSING|SUCCESS|FAILED
result_notify_url	s
return_message	s
reward_id	i	!
reward_id	s	!
reward_serial_no	s	!
reward_time	s	!
reward_type	s	!	eINCREASE|DECREASE
right_id	s	!
risk_description	s	!
risk_type	s	!	eONE_YUAN_PURCHASES|MULTI_LEVEL_DISTRIBUTION_REBATE|PROHIBITED_BUSINESS_CATEGORIES|CASH_ADVANCE_VIA_CREDIT_CARD|INDUCING_USERS_TO_MAKE_PAYMENTS|FRAUD|MALICIOUS_FAN_COUNT_BOOSTING|CROSS_CATEGORY_ACTIVITIES|CROSS_CATEGORY_BUSINESS|GAMBLING|LEWD_CONTENT|UNLICENSED_PAYMENT_AND_SETTLEMENT_BUSINESS|INVESTMENT|TRANSACTION_DISPUTE|CROSS_BORDER_USE_OF_DOMESTIC_PAYMENT_API|OVERSEAS_ACTIVITIES_OUTSIDE_THE_BUSINESS_SCOPE_APPROVED_BY_REGULATORY_AUTHORITIES|UNUSUAL_TRANSACTION|UNLICENSED_BUSINESS|WEALTH_INVESTMENT|AFFILIATED_TO_A_VIOLATING_ENTITY|INVOLVED_IN_A_JUDICIAL_CASE|INCORRECT_INFORMATION_SUBMITTED|APPEAL_SUCCESSFUL|REPORTED_BY_OTHERS|VIOLATING_SMART_CATERING_ACTIVITIES|MORE_THAN_ONE_MERCHANT_UNDER_A_SINGLE_MERCHANT_ID|CROSS_REGION_USE_OF_INTERNATIONAL_PAYMENT_API|UNUSUAL_REAL_TIME_TRANSACTION|UNACCEPTABLE_DOCUMENTS|LARGE_AMOUNT_TRANSACTION|ALL_MERCHANTS_HAVE_CONFIRMED_THE_WILLINGNESS_TO_OPEN_AN_ACCOUNT|UNCONFIRMED_WILLINGNESS_TO_OPEN_AN_ACCOUNT|INACTIVE_TRANSACTION|OTHER_UNUSUAL_ACTIVITIES
risk_type	s	eOTHER_RISK|INDUCE_PAYMENT|FRAUD|GAMBLING|CYBERSEX
rule_type	s	eCHARGING_RULE_UNKNOWN|CHARGING_RULE_FIXED_INTERVAL|CHARGING_RULE_SEGMENT|CHARGING_RULE_PER_ENTRY
scene	s	!
scheduled_publish_time	s	frfc3339
scope	s	!	eGLOBAL|SINGLE
scope	s	eSINGLE|GLOBAL
self	s	!
self_pay_status	s	!	eUNKNOWN_SELF_PAY_STATUS|SELF_PAY_CREATED|SELF_PAY_SUCCESS|SELF_PAY_REFUND|SELF_PAY_FAIL|NO_SELF_PAY
send_content	s	!	eSINGLE_COUPON|GIFT_PACKAGE
settled	i	!
settlement_id	s
settlement_rate	n
show_fapiao_cell	b
sn	s	!
solution	s	!
spec_model	s	!
start_station	s
state	s	!	eCLOSED
state	s	!	eUNCLAIMED|UNREDEEMED|REDEEMED
state	s	eDOING|REVOKED|WAITPAY|DONE
state	s	eEFFECTIVE|DELETED
state_description	s	!
status	s
status	s	!	eCREATED|PROCESSING|FINISHED|ABNORMAL
status	s	!	eSUCCESS|CLOSE|PROCESSING|ABNORMAL
status	s	eNOT_APPROVE|APPROVE_FAIL|APPROVED|DELETED
status	s	eunactivated|audit|running|stoped|paused
stock_bundle_info	o	!
stock_list	o*	!
stock_type	s	!	eNORMAL|DISCOUNT|EXCHAHGE|RANDOM|DISCOUNT_CUT
stock_type	s	!	eNORMAL|DISCOUNT|EXCHANGE
stock_use_rule	o	!
subject_info	o	!
subsidy	b
success_time	s	!	frfc3339
support_vat_fapiao	b
tax_id	s	!
template_id	s	!
termination_note	s
thumbnail_url	s
time_rounding_type	s	eTIME_ROUND_UNKNOWN|TIME_ROUND_DOWN|TIME_ROUND_UP
trade_state	s	!	eSUCCESS|REFUND|NOTPAY|CLOSED|REVOKED|USERPAYING|PAYERROR
trade_time	s	!	frfc3339
trans_date	s	!
trans_time	s	!
transaction_amount_minimum	i	!
transaction_limit_type	s	!	eUN_LAUNCHED_WEBSITE_LIMIT|NORMAL_LIMIT|NO_LIMIT
transaction_mchid	s
transaction_sub_mchid	s
transaction_time	s	!	frfc3339
transfer_amount	o	!
transfer_mode	s	!	eTRANSFER_TO_ORIGINAL_RECEIVE_USER|TRANSFER_MODE_TO_ORIGINAL_RECEIVE_MERCHANT|TRANSFER_MODE_TO_SPECIFIED_RECEIVE_MERCHANT
transfer_purpose	s	eGOODSPAYMENT|COMMISSION|REFUND|REIMBURSEMENT|FREIGHT|OTHERS
transfer_scene	s	eORDINARY_TRANSFER|PAYROLL_CARD_TRANSFER
type	s	!	eAPPID|MERCHANT
type	s	!	eCOUPON|DISCOUNT
type	s	eMERCHANT_ID|PERSONAL_OPENID|PERSONAL_SUB_OPENID
ubo_id_doc_address	s	!	@
ubo_id_doc_copy	s	!
ubo_id_doc_copy_back	s	!
ubo_id_doc_name	s	!	@
ubo_id_doc_number	s	!	@
ubo_id_doc_type	s	!	eIDENTIFICATION_TYPE_IDCARD|IDENTIFICATION_TYPE_OVERSEA_PASSPORT|IDENTIFICATION_TYPE_HONGKONG_PASSPORT|IDENTIFICATION_TYPE_MACAO_PASSPORT|IDENTIFICATION_TYPE_TAIWAN_PASSPORT|IDENTIFICATION_TYPE_FOREIGN_RESIDENT|IDENTIFICATION_TYPE_HONGKONG_MACAO_RESIDENT|IDENTIFICATION_TYPE_TAIWAN_RESIDENT
ubo_period_begin	s	!	fdate
ubo_period_end	s	!
unit_price	i
unit_price	n
unsettle	i	!
unsplit_amount	i	!
upload_time	s	frfc3339
usage_mode	s	!	eSINGLE|PROGRESSIVE_BUNDLE
use_id	s	!
use_method	s	!	eOFF_LINE|MINI_PROGRAMS|SELF_CONSUME|PAYMENT_CODE
use_time	s	!
used_count	i	!
user_client_ip	s
user_id_card	s	@
user_received_account	s
user_repaid	s
userid	s
valid_begin_time	s	!
valid_date_information	o
valid_end_time	s	!
verification_id	s	!
webiste_url	s	!
week_day	i*
withdraw	s	eAPPLY_WITHDRAW|NOT_APPLY_WITHDRAW
wx_trade_no	s	x64
Idempotency-Key	s	!
Idempotency-Key	s	x64
abnormal_settle_type	s	!	eTRANSFER_TO_ORIGINAL_RECEIVE_USER
abnormal_status	s	eABNORMAL_PENDING|ABNORMAL_FINISHED|ABNORMAL_CLOSED
accept_time	s	frfc3339
accept_type	s	!
accept_type	s	!	eBATCH_TRANSFER|TRANSFER_TO_POCKET|TRANSFER_TO_BANK
account_info	o	!
account_info	o*
account_name	s	!
account_name	s	@
account_no	s
account_number	s
account_number	s	@
account_type	s	!	eACCOUNT_TYPE_CORPORATE|ACCOUNT_TYPE_PERSONAL
account_type	s	!	eWECHATPAY_ACCOUNT|BANK_ACCOUNT
account_type	s	eBASIC|DEPOSIT
account_type	s	eDEPOSIT
account_validation	o
account_withdraw_result	o*
acq_tid	s	!
acquire_code	s
action_type	s	!	eCREATE_COMPLAINT|CONTINUE_COMPLAINT|USER_RESPONSE|RESPONSE_BY_PLATFORM|SELLER_REFUND|MERCHANT_RESPONSE|MERCHANT_CONFIRM_COMPLETE|USER_APPLY_PLATFORM_SERVICE|USER_CANCEL_PLATFORM_SERVICE|PLATFORM_SERVICE_FINISHED|MERCHANT_APPROVE_REFUND|MERCHANT_REJECT_REFUND|REFUND_SUCCESS
activate_appid	s
activate_path	s
activity_add_code	s	!
activity_apply_information	o*
activity_area_code	s*	!
activity_available_begin_time	s	!
activity_available_end_time	s	!
activity_available_week	s*	!
activity_coupon_amount	i	!
activity_limit_pay	s
activity_logo	s	!
activity_max_amount	i	!
activity_max_amount_per_day	i
activity_rate	s
activity_remark	s
activity_state	s	!
activity_status	s	eCREATE_ACT_STATUS|ONGOING_ACT_STATUS|TERMINATE_ACT_STATUS|STOP_ACT_STATUS|OVER_TIME_ACT_STATUS|CREATE_ACT_FAILED
activity_transaction_minimum_amount	i	!
activity_type	s	!	eNON_MEMBER_AFTERPAY|MEMBER_AFTERPAY|NON_MEMBER_MINIPROGRAM|MEMBER_MINIPROGRAM
actual_at	s	!
add_code	s
add_time	s	frfc3339
addition_info	o
additional_info	o
additional_information	o
additional_material	s*
additional_message	s
additional_punish_type	s
advance_return_id	s	!
advertising_industry_filters	s*	eE_COMMERCE|LOVE_MARRIAGE|POTOGRAPHY|EDUCATION|FINANCE|TOURISM|SKINCARE|FOOD|SPORT|JEWELRY_WATCH|HEALTHCARE|BUSSINESS|PARENTING|CATERING|RETAIL|SERVICES|LAW|ESTATE|TRANSPORTATION|ENERGY_SAVING|SECURITY|BUILDING_MATERIAL|COMMUNICATION|MERCHANDISE|ASSOCIATION|COMMUNITY|ONLINE_AVR|WE_MEDIA|CAR|SOFTWARE|GAME|CLOTHING|INDUSTY|AGRICULTURE|PUBLISHING_MEDIA|HOME_DIGITAL
agreement_code	s	!
agreement_list	o*	!
agreement_version	s	!
algorithm	s	!	eAEAD_AES_256_GCM|SM4_GCM
allow_submit	b
app_info	o
application_file_id	s
application_no	s	!
application_process_info	s
application_state	s
application_state	s	!	ePROCESSING|SUCCESS|FAIL
apply_h5_payment	b
apply_material_id	s
apply_material_information	s*
apply_refund_amount	i
applying_merchant_id	i	!
applyment_id	i
applyment_id	n
applyment_state	s	!	eAPPLYMENT_STATE_UNKNOWN|APPLYMENT_STATE_UNSUBMITTED|APPLYMENT_STATE_WAITING_VALIDATE|APPLYMENT_STATE_WAITING_AUDIT|APPLYMENT_STATE_WAITING_AUTH|APPLYMENT_STATE_OPEN_ACCOUNT|APPLYMENT_STATE_FINISH|APPLYMENT_STATE_AUDIT_REJECTED|APPLYMENT_STATE_CANCELED
applyment_state	s	!	eCHECKING|ACCOUNT_NEED_VERIFY|AUDITING|REJECTED|NEED_SIGN|FINISH|FROZEN
applyment_state	s	!	eSTATE_UNKNOWN|DRAFTING|AUDITING|AUDIT_REJECTED|PENDING_PUBLISH|PUBLISHED|CANCELED
applyment_state_msg	s
approve_time	s	frfc3339
associated_pay_score_order_info	o
audit_comment	o
audit_status	s	eAUDIT_STATUS_UNKNOWN|AUDIT_STATUS_PENDING|AUDIT_STATUS_WITHDRAWN|AUDIT_STATUS_APPROVED|AUDIT_STATUS_REJECTED
auth_state	s	!	eAUTHORIZED|UNAUTHORIZED
auth_state	s	!	eAUTH_STATE_INIT|AUTH_STATE_PENDING|AUTH_STATE_GRANTED|AUTH_STATE_DENIED|AUTH_STATE_EXPIRED
authenticate_source	s	!
authenticate_state	s	!	eAUTHENTICATE_PROCESSING|AUTHENTICATE_SUCCESS|AUTHENTICATE_FAILED
authenticate_time	s	!
authenticate_type	s	!	eSIGN_IN|INSURANCE|CONTRACT
authorization_begin_time	s
authorization_confirmation_qr_code	s
authorization_end_time	s
authorization_info	o
authorization_revoked_time	s	!	frfc3339
authorization_state	s	!	eAUTHORIZED|REVOKED
authorization_state	s	!	eUNAVAILABLE|AVAILABLE|UNBINDUSER
authorized	b
available_balance	n
available_day_after_receive	i	X365	M1
available_industry_list	s*
available_region_list	o*
available_start_time	s	!	frfc3339
avatar	s
bank_account	s	@
bank_account_info	o	!
bank_account_no	s
bank_account_number	s	!
bank_address_code	s	!
bank_code	s
bank_type	s	eCMB_DEBIT|COMM_DEBIT|ABC_DEBIT|CCB_DEBIT|ICBC_DEBIT|BOC_DEBIT|PAB_DEBIT|SPDB_DEBIT|CITIC_DEBIT|CEB_DEBIT|CMBC_DEBIT|CIB_DEBIT|GDB_DEBIT|PSBC_DEBIT|NBCB_DEBIT
bar_code	s
barcode	s
batch_state	s	!
batch_state	s	!	eACCEPTED|PROCESSING|COMPLETED|CLOSED
batch_state	s	!	eACCEPTED|PROCESSING|FINISHED|CLOSED
batch_state	s	!	eWAIT_PAY|ACCEPTED|PROCESSING|FINISHED|CLOSED
batch_status	s	!	eWAIT_PAY|ACCEPTED|PROCESSING|FINISHED|CLOSED
begin_date	s	!
begin_date	s	!	fdate
begin_time	i	X86399	M1
belong_merchant	s	!	x15	m8
bill_date	s
bill_no	s	!
block_record_id	s
block_record_id	s	!
block_submission_id	s
block_time	s	frfc3339
blocks	o*
body	s	!
bonus_value	i
bonus_value	i	!
brand_id	i
brand_nm	s	!
brandid	i	!
business_addition_desc	s*
business_id	s
business_license_copy	s
business_license_info	o	!
business_license_number	s
business_name	s
business_time	s
business_type	s	eONLINE|OFFLINE|BOTH
button	o
button_group	o
button_layout	s	eLAYOUT_UNKNOWN|LAYOUT_HORIZONTAL|LAYOUT_VERTICAL
buttons	o*
cancel_accept_time	s	!	frfc3339
cancel_authorization_time	s
cancel_sign_time	s	!
cancel_sign_type	s	eNOT_CANCEL|USER|MERCHANT|REVOKE_SERVICE
cancel_state	s	!	eACCEPTED|REVIEWING|REJECTED|WAITING_MERCHANT_CONFIRM|REVOKED|SYSTEM_PROCESSING|CANCELED|FUND_PROCESSING|FINISH
cancel_state	s	eREVIEWING|REJECTED|CANCEL_SUCCESS
cancel_state_description	s	!
cancel_time	s	!
card_back	s
card_begin_time	s	!
card_code	s	!
card_end_time	s	!
card_openid	s	!
card_period_end	s	!
card_preview_url	s	!
card_rule	s	!	eSINGLE|MULTIPLE
card_type	s	!	eUNKNOWN_USER_CARD_TYPE|ID_CARD|HOUSEHOLD_REGISTRATION|FOREIGNER_PASSPORT|MAINLAND_TRAVEL_PERMIT_FOR_TW|MAINLAND_TRAVEL_PERMIT_FOR_MO|MAINLAND_TRAVEL_PERMIT_FOR_HK|FOREIGN_PERMANENT_RESIDENT
card_usage_time	s	frfc3339
cate_state	s	eCATE_STATE_REDEEM|CATE_STATE_REFUND
category_id	s	!
cell_list	s*
cell_message	s	!
cert_type	s	!	eCERTIFICATE_TYPE_2388|CERTIFICATE_TYPE_2389|CERTIFICATE_TYPE_2390|CERTIFICATE_TYPE_2391|CERTIFICATE_TYPE_2392|CERTIFICATE_TYPE_2393|CERTIFICATE_TYPE_2394|CERTIFICATE_TYPE_2395|CERTIFICATE_TYPE_2396|CERTIFICATE_TYPE_2399|CERTIFICATE_TYPE_2400|CERTIFICATE_TYPE_2520|CERTIFICATE_TYPE_2521|CERTIFICATE_TYPE_2522
cert_type	s	eCERTIFICATE_TYPE_2388|CERTIFICATE_TYPE_2389|CERTIFICATE_TYPE_2390|CERTIFICATE_TYPE_2391|CERTIFICATE_TYPE_2392|CERTIFICATE_TYPE_2393|CERTIFICATE_TYPE_2394|CERTIFICATE_TYPE_2395|CERTIFICATE_TYPE_2396|CERTIFICATE_TYPE_2399|CERTIFICATE_TYPE_2400|CERTIFICATE_TYPE_2520|CERTIFICATE_TYPE_2521|CERTIFICATE_TYPE_2522
certificate	s
certificate_check_result	s	!	eSAME|DIFFERENT
certificate_id	s	!	@
certificate_info	o
certificate_list	s*
certificate_name	s	!	@
certificate_type	s	!	eIDCARD
charge_account_type	s
charge_info	o	!
charge_mchid	s
charging_gun_number	s	!
charging_station_name	s	!
charging_token	s	!
city_code	i	!
claim_no	s
claimed_count	i
claimed_platform_name	s
claimed_region_name	s
class_name	s
client_ip	s
close_reason	s	!	eCLOSE_VIA_MCH_API
close_reason	s	eMERCHANT_REVOCATION|OVERDUE_CLOSE|PAYER_ACCOUNT_ABNORMAL
close_reason	s	eMERCHANT_REVOCATION|SYSTEM_OVERDUE_CLOSE
closed_time	s	frfc3339
code_display_mode	s	eBARCODE|QRCODE|NOT_SHOW
code_status	s
collect_state	s	eCOLLECT_STATE_NOT_COLLECT|COLLECT_STATE_COLLECTED|COLLECT_STATE_COLLECTION_FAILED
collection_state	s	!	eCOLLECTION_REQUIRED|PHOTO_UPLOADED|COMPLETE
color	s	eDEFAULT|SECONDARY
combine_appid	s
combine_image_result	o
combine_payer_info	o	!
comment	s	x20
comment	s	x512
commitment_letter_photo	s
commitment_letter_photo_format	s
complaint_detail_trans	s
complaint_media_list	o
complainted_mchid	s
complaints_information	s
complete_time	s	!
complete_time	s	frfc3339
completion_count	i	!
completion_time	s	!
completion_type	s	!
confirm_cancel	o
confirm_cancel_url	s
confirm_url	s
consume_mchid	s
consume_time	s	frfc3339
contact_id_card_number	s	@
contact_information_name	s
contact_information_value	s
contract_appid	s
contract_appid	s	!
contract_code	s
contract_code	s	!
contract_expired_time	s
contract_info	o
contract_mchid	s
contract_mchid	s	!
contract_signed_time	s	!	frfc3339
contract_terminated_mode	s	!	eTERMINATION_MODE_INVALID|TERMINATION_MODE_BY_USER|TERMINATION_MODE_BY_MERCHANT|TERMINATION_MODE_BY_CUSTOMER_SERVICE
contract_terminated_mode	s	eTERMINATION_MODE_INVALID|TERMINATION_MODE_BY_USER|TERMINATION_MODE_BY_MERCHANT|TERMINATION_MODE_BY_CUSTOMER_SERVICE
contract_termination_mode	s	eUSER|MERCHANT|PLATFORM
corp_name	s
corp_name	s	!
country	s
country_code	s
coupon_amount	i	!
coupon_code	s	!	x15	m8
coupon_code_mode	s	!	eWECHATPAY_MODE|MERCHANT_API|MERCHANT_UPLOAD
coupon_display_info	o
coupon_name	s
coupon_name	s	!
coupon_state	s
coupon_state	s	eSENDED|USED|EXPIRED|DELETED|DEACTIVATED
coupon_type	s	eNORMAL|CUT_TO
create_user	s	!
creator_merchant_id	s
cred_id	s	!	@
cred_type	s	!	eID_CARD
currency	s	eCNY
current_max_count	i
current_max_count_per_day	i
current_total_num	i	!
cut_out_result	o
data	s*
date	s	!	fdate
deauthorize_time	s
debt_state	s
deduct_amount	i	!
deduct_date	s	!
deduct_duration	o
deduction_amount	i
delete_time	s	!
delivery_city	s
delivery_method	s
delivery_province	s
delivery_time	s	frfc3339
delivery_user_category	s	eBUSIFAVOR
departure_amount	i
deputy_license	s
detail	s
detail_list	o*
detail_state	s	!	ePROCESSING|SUCCESS|FAIL|REFUND
detail_state	s	!	ePROCESSING|SUCCESS|REFUND
detail_state	s	eALL|SUCCESS|FAIL
detail_state	s	eDETAIL_VIEW_ALL|DETAIL_VIEW_SUCCESS|DETAIL_VIEW_FAIL
detail_status	s
device_photo	s
device_photo_format	s
discount_amount	i	X10000000	M1
discount_at	s	!
discount_card_id	s	!
discount_percent	i	X100	M1
discount_refund	i	!
discount_refund	n	!
dispatched_time	s	frfc3339
display_pattern_info	o	!
distributed_coupons	i
doc_period_begin	s	!	fdate
doc_period_end	s	!
domains	s*
donate_source	s	eMINIPROGRAM_PAY|ENTRUST_PAY
download_bill_list	o*
driver_name	s	!	@
driver_status	s	!
education_star_student	b	!
employee_type	s	eADMIN|STAFF
employment_type	s	!	eLONG_TERM_EMPLOYMENT|SHORT_TERM_EMPLOYMENT|COOPERATION_EMPLOYMENT
encrypted_credential_id	s	!	@
encrypted_echo_message	s	@
end_date	s	!	fdate
end_time	i	X86399	M1
eng_grade	s
eng_grade_standard	s
enterprise_type	s	!
error_code	s
error_message	s
error_type	s
estimate_exchange_rate_time	s
estimated_amount	o	!
estimated_date	s	!
estimated_reward_amount	i	!
exchange_price	i	X10000000	M1
exchange_rate_time	s
expire_date	s
expire_time	s
fail_reason	s	eACCOUNT_ABNORMAL|BALANCE_NOT_ENOUGH|TIME_OUT_CLOSED|PAYER_ACCOUNT_ABNORMAL|INVALID_REQUEST
fail_reason	s	eACCOUNT_ABNORMAL|TIME_OUT_CLOSED
fail_reason	s	eACCOUNT_FROZEN|REAL_NAME_CHECK_FAIL|NAME_NOT_CORRECT|OPENID_INVALID|TRANSFER_QUOTA_EXCEED|DAY_RECEIVED_QUOTA_EXCEED|DAY_RECEIVED_COUNT_EXCEED|PRODUCT_AUTH_CHECK_FAIL|OVERDUE_CLOSE|ACCOUNT_NOT_EXIST|TRANSFER_RISK|USER_ACCOUNT_LIMIT|FAIL_REASON_UNKNOWN|PAYER_ACCOUNT_ABNORMAL|PAYEE_ACCOUNT_ABNORMAL|USER_RECEIVE_OVERDUE|REMARK_NOT_CORRECT|MERCHANT_REJECT|MERCHANT_NOT_CONFIRM|BLOCK_B2C_USERLIMITAMOUNT_BSRULE_MONTH
fail_reason	s	eACCOUNT_FROZEN|REAL_NAME_CHECK_FAIL|NAME_NOT_CORRECT|OPENID_INVALID|TRANSFER_QUOTA_EXCEED|DAY_RECEIVED_QUOTA_EXCEED|MONTH_RECEIVED_QUOTA_EXCEED|DAY_RECEIVED_COUNT_EXCEED|PRODUCT_AUTH_CHECK_FAIL|OVERDUE_CLOSE|ID_CARD_NOT_CORRECT|ACCOUNT_NOT_EXIST|TRANSFER_RISK|PAYROLL_CARD_ALREADY_LOGOUT|PAYROLL_CARD_ALREADY_FROZEN|PAYROLL_CARD_UNAUTHORIZED|PAYROLL_CARD_USER_NOT_OPEN|PAYROLL_CARD_NAME_CARD_NOT_MATCH|PAYROLL_CARD_ID_CARD_NOT_MATCH|PAYROLL_CARD_BANKCARD_UNBUNDLING|BANK_CARD_COLLECTIONS_ABOVE_QUOTA|BANK_CARD_ACCOUNT_ABNORMAL|BANK_CARD_STATUS_ABNORMAL|BANK_CARD_BANK_INFO_WRONG|BANK_CARD_CARD_INFO_WRONG|OTHER_FAIL_REASON_TYPE|REALNAME_ACCOUNT_RECEIVED_QUOTA_EXCEED|RECEIVE_ACCOUNT_NOT_PERMMIT|PAYEE_ACCOUNT_ABNORMAL|PAYER_ACCOUNT_ABNORMAL|TRANSFER_REMARK_SET_FAIL|TRANSFER_SCENE_INVALID|TRANSFER_SCENE_UNAVAILABLE|RECEIVE_ACCOUNT_NOT_CONFIGURE|BLOCK_B2C_USERLIMITAMOUNT_BSRULE_MONTH|BLOCK_B2C_USERLIMITAMOUNT_MONTH|MERCHANT_REJECT|MERCHANT_NOT_CONFIRM|BANK_CARD_PARAM_ERROR|BANK_CARD_TYPE_NOT_SUPPORTED|RESERVATION_STATE_INVALID|EXCEEDED_ESTIMATED_AMOUNT|RESERVATION_INFO_NOT_MATCH|RESERVATION_SCENE_NOT_MATCH
fail_reason	s	eBALANCE_NOT_ENOUGH|RECEIPT_NOT_EXIST_CLOSED|TIME_OUT_CLOSED
fail_time	s	frfc3339
failed_qualification_ids	s*
failed_representative_info_list	o*
failed_store_recipient	o*
failed_stores	o*
fapiao_id	s
fapiao_jump_word	s
faq_id	s
faq_list	o
faq_title	s
faqs	o*
fee	i
fee	i	!
field	s	x128
field_id	s	!
field_name	s
field_value	s	!
fields	o*
file_id	s
filename	s	!
finish	b	!
finish_amount	i
finish_description	s
finish_time	s
finish_transaction_id	s
finished_time	s	frfc3339
forbid_submit_reason	s
foreign_amount	i
free_duration	i	!
frozen_end_time	s
full_send_rule	o
funds_abnormal_closed_reason	s	eCLOSED_REASON_TIMEOUT|CLOSED_REASON_RESTRICT_TRANSFER
funds_abnormal_receivers	o*
funds_abnormal_redirect_id	s
funds_account	s	eAVAILABLE|UNSETTLED|OPERATION|BASIC|ECNY_BASIC
goods	o*
goods_id	n
goods_model	s
goods_name	s	!	x15
group_qrcode	s
guide	o
h5_payment_apply_info	o
hash_type	s	eSM3
holder	s	!
id_card_copy	s	!
id_card_name	s	!	@
id_card_national	s	!
id_digest	s	!	@
id_doc_copy	s	!
id_doc_name	s	!	@
id_doc_number	s	!	@
id_doc_type	s	!	eIDENTIFICATION_TYPE_IDCARD|IDENTIFICATION_TYPE_OVERSEA_PASSPORT|IDENTIFICATION_TYPE_HONGKONG_PASSPORT|IDENTIFICATION_TYPE_MACAO_PASSPORT|IDENTIFICATION_TYPE_TAIWAN_PASSPORT|IDENTIFICATION_TYPE_FOREIGN_RESIDENT|IDENTIFICATION_TYPE_HONGKONG_MACAO_RESIDENT|IDENTIFICATION_TYPE_TAIWAN_RESIDENT
identification	o
identification_no	s	!	@
identification_type	s	!	eIDCARD
identity_id	s	!	@
identity_info	o
identity_type	s	!	eREAL_IDENTITY_TYPE_INVALID|REAL_IDENTITY_TYPE_ID_CARD
image	o
image01	s
image02	s
image03	s
image04	s
image05	s
image06	s
image07	s
image08	s
image09	s
image10	s
image_list	s*	furl
image_style_type	s	eIMAGE_STYLE_TYPE_NARROW|IMAGE_STYLE_TYPE_WIDE
in_platform_service	b
income_record_id	s	!
income_record_type	s	!	eOFFLINERECHARGE|ENTERPRISEDIRECTREVENUE
initiate_time	s
initiate_time	s	frfc3339
institution_name	s
instruction	o
insurance_policy	o
insured_display_name	s
international_class	s	!
invalid_time	s
invite_code	s	!
invoice_address_code	s	!
invoice_cd	s
invoice_ck_cd	s
invoice_code	s
invoice_dt	s
invoice_info	o	!
invoice_link	s
invoice_mode	s	!
invoice_num	s	!
invoice_tax_amt	s
invoice_time	s	!	frfc3339
invoice_tp	s
is_agent_mode	b
is_bold	b
is_overdue	b
is_returned_to_same_machine	b
is_trade_in	s
item_name	s	!
jump_info	o	!
jump_url_text	s
last_update_time	s
latitude	s	x16
legal_person	s
legal_validation_url	s
license	s
license_copy	s	!
license_list	s*
limit	i	!	X100	M1
limit	i	X10
limit	s	!
limit_ability	s
link	o
locked_time	s	frfc3339
log_id	s	!
logistics_num	s
longitude	s	x16
manage_reason	s
manage_record_id	s
manage_record_type	s	eFUNCTIONAL_LIMIT_RECORD|INVESTIGATE_RECORD
manage_time	s	frfc3339
max_claim_count	i
max_ratio	i	!
mch_customs_no	s
mch_invite_status	s	!	eMCH_INVITE_SUCC|MCH_INVITE_FAILED
mch_name	s	!
mchnt_cd	s	!
media_url	s	!
media_url	s*
media_url	s*	!
member_card_id	s
member_information	o	!
member_price_word	s
mer_sub_at	s
merchant_appid	s	!
merchant_identifier	s	!
merchant_member_appid	s
merchant_order	s
merchant_path	s	!
merchant_type	s	eENTERPRISE|INDIVIDUAL
merchant_upload_time	s	!
mfr_info	s
micro_biz_type	s	!	eMICRO_TYPE_STORE|MICRO_TYPE_MOBILE|MICRO_TYPE_ONLINE
min_repayment_amount	s	!
miniprogram_businesstype	s
miniprogram_user_name	s
mobile_phone	s	!	@
mobile_phone	s	@
modify_time	s
modify_time	s	frfc3339
mp_business_type	s
mp_query	s
mweb_url	s	!
name	s	!	x20
name	s	eUSER_FORM_FLAG_MOBILE|USER_FORM_FLAG_SEX|USER_FORM_FLAG_NAME|USER_FORM_FLAG_BIRTHDAY|USER_FORM_FLAG_ADDRESS|USER_FORM_FLAG_EMAIL|USER_FORM_FLAG_CITY
need_dynamic_code	b
need_immediate_service	b
need_query_detail	b
net	i	!
new_account_name	s	!	@
next	s	!
nm	s
notification_text_list	s*	x128
num	s
number	s	!
number_of_block	s	eLESS_THAN_TWENTY|LESS_THAN_ONE_HUNDRED|LESS_THAN_ONE_THOUSAND|OVER_ONE_THOUSAND
objective_completion_records	o*
objective_completion_serial_no	s	!
objective_description	s	!
occupation	s
offline_instructions	s
online_instructions	s
online_no	s	!
opened	b	!
openid	s	x128
operate_time	s
operation_time	s	!
operator	s	!
order_information	o	!
order_no	s
order_price	s	!
order_receive_state	s
order_receive_time	s
order_state	s	!
order_state	s	!	eDEDUCT_ORDER_STATE_PENDING|DEDUCT_ORDER_STATE_NOT_PAY|DEDUCT_ORDER_STATE_PAY_SUCCESS|DEDUCT_ORDER_STATE_PAY_FAIL
order_type	s	!	eout_trade_no|transaction_id|sub_order_no|sub_order_id
organization_name	s
organization_type	s	!	e2401|2500|4|2|3|2502|1708
out_abnormal_settle_batch_no	s	!
out_authorization_no	s
out_operation_id	s	!
out_request_no	s	!	m128
out_subsidy_no	s
out_trade_no	s	!	m128
out_user_code	s	!
out_user_id	s
pack_and_active_photo	s
page_index	i
paid_amount	n	!
param_name	s	!
parking_info	o	!
parking_lot	o
parking_lot_audit_no	s	!	x64
parking_lot_type	s	ePARKING_LOT_TYPE_UNKNOWN|PARKING_LOT_TYPE_BUSINESS_DISTRICT|PARKING_LOT_TYPE_OFFICE_BUILDING|PARKING_LOT_TYPE_TRANSPORTATION_HUB|PARKING_LOT_TYPE_RESIDENTIAL_AREA|PARKING_LOT_TYPE_PARK_AREA|PARKING_LOT_TYPE_OTHER_PUBLIC_FACILITY
partnership_file_id	s
password_free_contract_id	s
pause_time	s	!	frfc3339
payAuthNo	s
payOrdId	s
pay_amount	n	!
pay_channel	s	ePAY_CHANNEL_UNKNOWN|PAY_CHANNEL_WECHAT_PAY_NOTIF|PAY_CHANNEL_SCAN_QRCODE|PAY_CHANNEL_OFFICIAL_ACCOUNT|PAY_CHANNEL_MCH_MINI_PROG|PAY_CHANNEL_OTHERS
pay_information	o
pay_state	s	!	ePAY_PROCESSING|PAY_SUCCEED|PAY_FAIL|BANK_REFUNDED
pay_state	s	ePAY_STATUS_UNKNOWN|PAY_STATUS_UNPAID|PAY_STATUS_PAID
pay_succ_time	s	p/\d{8}|\d{14}/
pay_success_time	n	!
pay_time	i
pay_type	s	eMchChannelPayType
payee_account	s	!
payee_appid	s
payee_mchid	s	!
payer _currency	s
payer_account	s	!
payer_amount	i
payer_amount	n	!
payer_mchid	s	!
payer_refunded_amount	i	!
payer_tp	s	!
paying_amount	n	!
payment_path	s	x256
payment_scene_list	s*	eAPP_SCENE
pc_type	s
pc_type	s	eDESKTOP|LAPTOP|COMPUTER_TYPE_UNKNOWN
permission_token	s	!
phone	s
phone_number	s	x20
photo_icon	s
picture	s
plan	o	!
plan_detail_state	s	!	eNOT_USED|USING|USED|SIGN_PLAN_DETAIL_CANCEL
plan_name	s
plan_over_time	s	!
plat_form	s	!
plate_color	s	!	ePLATE_COLOR_UNKNOWN|PLATE_COLOR_BLUE|PLATE_COLOR_YELLOW|PLATE_COLOR_BLACK|PLATE_COLOR_WHITE|PLATE_COLOR_GREEN|PLATE_COLOR_YELLOW_GREEN|PLATE_COLOR_AGRICULTURAL_YELLOW|PLATE_COLOR_OTHER
point_balance	i	!
policy_no	s	!
preopen_id	s	!
prev	s	!
price	i
price	n	!
print_order_no	s
priority	s	ePRIORITY|GENERAL
problem_description	s
problem_description	s	!
problem_type	s	eREFUND|SERVICE_NOT_WORK|OTHERS
prod_id	s	!
prod_model	s	!
product_registration_no	s	!
progressive_bundle_usage_info	o
proof_media	s	!
province_code	i	!
publish_type	s	!	eIMMEDIATE_PUBLISH|SCHEDULED_PUBLISH
punish_description	s
punish_end_time	s	frfc3339
punish_reason	s
punish_scene	i	!
punish_type	s	!	eOTHER_PUNISH|DISABLE_PAYMENT|SUSPEND_SETTLEMENT|DISABLE_WITHDRAW|REMOVE_MERCHANTS|ADD_MERCHANTS_BLACKLIST|REFUND|FREEZING_FUND_BY_TRANSACTION|FREEZING_FUND_BY_MERCHANTS|BLOCKED_USER
purchaser_name	s	!
qq	s	!
qualification_ids	s*	!
qualification_list	o*	!
quota_change_no	s
real_identity	o	!
real_service_end_time	s
real_service_end_time	s	p/\d{8}|\d{14}/
real_service_start_location	s
real_service_start_time	s
real_service_start_time	s	p/\d{8}|\d{14}|OnAccept/
recharge_channel	s	!	eBANK_TRANSFER|QR_RECHARGE|ONLINE_BANK
recharge_channel	s	eBANK_TRANSFER|QR_RECHARGE|ONLINE_BANK
recharge_remark	s	!
recharge_scene	s	!	eECOMMERCE_BANK_TRANSFER
recommend_exposure	b	!
recommendation	s	x512
record_number	s
recover_reason	s	!
recover_reason	s	eMERCHANT_SUBMIT_RECOVER|MERCHANT_OPERATE_RECOVER|PLATFORM_AUTO_RECOVER
recover_time	s	frfc3339
recover_way	s	eSUBMIT_INFORMATION
recover_way	s	eSUBMIT_INFORMATION|VERIFY_INACTIVE_MERCHANT_IDENTITY|MODIFY_ORGANIZATION_INFORMATION|OTHER
reduction_type	s	eFINANCIAL_PENALTY|JUDICIAL_DEDUCTION
refund_detail	o
refund_quantity	n	!
refund_rule	s	!	eRETURN|NOT_RETURN
register_model	s
register_photo_upload_time	s	frfc3339
register_time	s
reject_reason	s	!
related_wxpay_punish_no	s	!
relation_type	s	!	eSERVICE_PROVIDER|STORE|STAFF|STORE_OWNER|PARTNER|HEADQUARTER|BRAND|DISTRIBUTOR|USER|SUPPLIER|CUSTOM
relation_type	s	!	eSUPPLIER|DISTRIBUTOR|TAX_SERVICE_PROVIDER|IT_SERVICE_PROVIDER|CUSTOM
remain_amount	n
remain_amount	n	!
remaining_amount	i	!
repay_time	s	frfc3339
repay_transaction_id	s
repayment_amount_limit	i	!
repayment_day	i	!
repayment_transaction_id	s
representative_info_list	o*	!
req_time	s
request_serial	s
request_serial	s	!
reserve_remark	s	!
response_content	s	!
response_images	s*
result	s	!	ePENDING|SUCCESS|CLOSED
result	s	!	eSUCCESS|FAIL
result	s	!	eSUCCESS|FAIL|REFUND
result	s	ePENDING|SUCCESS|CLOSED
return_address	s
return_address_info	o
return_amount	i	!
return_create_time	s
return_done_time	s
return_reason	s	!
return_time	s	!
review_result	s	eEMPTY|PASS|REJECT
review_time	s	frfc3339
reward_description	s	!
reward_usage_records	o*
reward_usage_serial_no	s	!
risk_level_version	n	!
risky_goods	n	e1|2|3|4|5|6
row_list	o*
sale_model	s	!	eSALE_MODEL_ONLINE|SALE_MODEL_OFFLINE
sale_models	s	e0|1
sale_time	s
sales	s	!
sales_at	s	!
sales_chnl	s
sales_ent_nm	s
sales_models	s
sales_scene_info	o	!
scene	s	!	eWITH_WECHATPAY|WITHOUT_WECHATPAY
scene_report_data	o
schedule_amount	o	!
schedule_state	s	!	eNO_SCHEDULED|SCHEDULED|PAID|EXPIRED
school_id	s	!
sell_orderid	s	!
sender_identity	s	eUNKNOWN|MANUAL|MACHINE
sequential_coupon_index	i
service_nm	s
session_id	s	!
setlLatlnt	s
settle_end_date	s
settle_rule_id	i
settle_start_date	s
settle_state	s	!	eSETTLED|UNSETTLE
settlement_amount	i	!
settlement_currency	s	!
settlement_date	s	!
settlement_info	o
settlement_refund	i	!
settlement_refunded_amount	s	!
settlement_total	i	!
share_power_info	o
shipping_addr	s
shop_name	s	!
shop_number	s	!
shopping_info	o	!
sign_organization	s	!
sign_plan	o	!
sign_plan_detail	o*	!
sign_state	s	!	eUNSIGNED
sign_state	s	eUNSIGNED|SIGNED|NOT_SIGNABLE
sign_url	s
sign_url	s	!
sign_url	s	furl
signed_detail_list	o*	!
signed_time	s	frfc3339
source	s	!
sp_risk_level	n	e1|2|3|4|5|6|7
staff_info	o
staff_name	s
state	s	!	eACCEPTED|IN_PROGRESS|COMPLETED|CLOSED
state	s	!	eACCEPTED|SUCCESS|CLOSE
state	s	!	eACCEPTED|SUCCESS|CLOSED
state	s	!	eAPPLYMENT_STATE_AUDITING|APPLYMENT_STATE_REJECTED|APPLYMENT_STATE_MODIFING|APPLYMENT_STATE_FINISHED|APPLYMENT_STATE_CANCELED|APPLYMENT_STATE_EDITTING
state	s	!	eCREATED|SETTLING|CHARGING|CHARGED|NO_CHARGE|REVOKED
state	s	!	eFINISHED
state	s	!	eGENERATING|FINISHED
state	s	!	eGENERATING|FINISHED|FAILED
state	s	!	eINVITED|PASSED|REJECTED|EXPIRED
state	s	!	ePOINT_EXCHANGE_COUPON_SUCCESS|POINT_EXCHANGE_COUPON_FAIL
state	s	!	ePROCESSING|FINISHED
state	s	!	ePROCESSING|SUCCESS|FAILED
state	s	!	eTAKING_EFFECT|CLOSED
state	s	!	eTAKING_EFFECT|CLOSED|WAIT_USER_CONFIRM
state	s	!	eWAIT_USER_CONFIRM
state	s	eCREATED|USER_ACCEPTED|FINISHED|USER_PAID|REVOKED|EXPIRED
state	s	ePENDING|LOCKED|FINISHED|CLOSED
state	s	ePROCESSING|SUCCESS|FAILED
status	s	eNORMAL|DISABLED
status	s	eSENDED|USED|EXPIRED|RECOVER
stock_bundle_id	s
stock_bundle_info	o
stock_name	s	!	x24
stock_type	s	!	eNORMAL|DISCOUNT|EXCHANGE	x32
stop_reason	s	!
store_id	i
store_merchant_id	s
store_nm	s
store_qr_code	s
store_scope	s	eNONE|ALL|SPECIFIC
store_url	s
stores	o*	!
student_info	o
sub_mchnt_cd	s	!
sub_mchnt_nm	s	!
sub_orders	o*	!	t10
subject_type	s	!	eSUBJECT_TYPE_INDIVIDUAL|SUBJECT_TYPE_ENTERPRISE|SUBJECT_TYPE_INSTITUTIONS|SUBJECT_TYPE_OTHERS|SUBJECT_TYPE_MICRO|SUBJECT_TYPE_GOVERNMENT|SUBJECT_TYPE_INSTITUTIONS_CLONED
submission_data	s
submission_template	s
submit_data	s	!
submit_end_time	s	frfc3339
submit_start_time	s	frfc3339
submit_time	i
subsidy	s	!
subsidy_amt	n
subsidy_return_receipt_id	s
succeed_qualification_ids	s*
success_user_count	i
super_admin_wxid_mask	s
table_list	o*
target_max_count	i
target_max_count_per_day	i
task_state	s	!	ePROCESSING|FAIL|SUCCESS
tax	s
tax_authority_code	s	!
tax_payer	s
tax_prefer_mark	s	!
tax_prefer_mark	s	!	eNO_FAVORABLE|OUTSIDE_VAT|VAT_EXEMPT|NORMAL_ZERO_RATED|EXPORT_ZERO_RATED
terminate_time	s
terminated_time	s	frfc3339
termination_mode	s
text	o
token	s	x256
total	i
total_fee	n
track_info	o	!
tracking_company	s
tracking_no	s
tracking_type	s
trade_end_date	s	!
trade_in_at	s
trade_in_order_id	s
trade_info	o
trade_scenario	s	!
trade_scenario	s	!	eRECOMMERCE
trade_scene	s
trade_scene	s	eBUS|METRO
trade_start_date	s	!
trade_state	s	!	eSUCCESS|REFUND|ACCEPTED|PAY_FAIL|PAY_BACK
trade_state	s	eSUCCESS|ACCEPTED|PAY_FAIL|REFUND
trade_state_des	s
trade_type	s	eNATIVE|JSAPI|APP|MWEB|AUTH
trans_orderid	s	!
trans_tm	s	!
transfer_amount	n
transfer_detail_no	s	!
transfer_id	s	!
transfer_in_account	o	!
transfer_mode	s	!	eTRANSFER_TO_ORIGINAL_RECEIVE_USER
transfer_purpose	s	!	eGOODSPAYMENT|COMMISSION|REFUND|REIMBURSEMENT|FREIGHT|OTHERS
transfer_scene_id	s	e1000|1002|1004|1005|1009|1010|1011|1013
type	s	!	eQYZFALL
type	s	!	eUSER_BANK_CARD|MERCHANT_BANK_CARD
type	s	eSHARE_POWER_TYPE
type	s	eTEXT|IMAGE|LINK|FAQ_LIST|BUTTON|BUTTON_GROUP
unclaimed_reason	s	eREASON_CLAIMED_BY_OTHER_REGION|REASON_CLAIMED_BY_OTHER_PLATFORM_OR_REGION|REASON_UNCLAIMED|REASON_CLAIMED_BY_OTHER_MODE
unfreeze_unsplit	b	!
uniscid	s
uniscid	s	!
unit	s	!
up_time	s	!
update_mode	s	!	eMAX_COUNT|MAX_COUNT_PER_DAY
usage_count	i	!
usage_rule_display_info	o
usage_time	s	!
usage_type	s	!
use_id	s
use_method	s	!	eOFF_LINE|MINI_PROGRAMS|PAYMENT_CODE|SELF_CONSUME
user_auth_time	s	frfc3339
user_card_code	s
user_card_state	s	!	eNOT_EFFECTIVE|EFFECTIVE|EXPIRED|UNAVAILABLE|DELETE
user_chosen_values	s*
user_coupon_bundle_index	i	!
user_label	s
user_name	s	!
user_product_coupon_bundle_info	o	!
user_product_coupon_list	o*	!
user_real_name	s	@
user_repay_state	s	eNOT_REPAY|REPAID|ALL_REFUND
user_risk_level	n	e1|2|3|4|5|6|7
user_tag_list	s*	eTRUSTED|HIGH_RISK
user_type	s	eSTUDENT|STUFF
usr_addr	s
usr_area	s
usr_city	s
usr_prov	s
valid_thru	s
value_list	s*
variable_list	o*
verification_status	s	eUnder Review|Approved
verify_fail_reason	s
wallet_region	s	eCHINA_MAINLAND|CHINA_HONGKONG
wechat_openid	s
wechatpay_contribute_amount	i
week_day	i*	e0|1|2|3|4|5|6
welfare_trade_id	s
withdraw_state	s	eWITHDRAW_PROCESSING|WITHDRAW_EXCEPTION|WITHDRAW_SUCCEED
withdraw_state_description	s
withdrawal_no	s
withdrawl_apply	o	!
work_id	s
wxpay_punish_no	s	!
wxpay_recover_no	s	!
Accept-Encoding	s
ability_info	o*
abnormal_fund_receipt_id	s	!
abnormal_settle_result	o
abnormal_type	s	eAUTH_RELATIONSHIP_INVALID|USER_PAY_QUOTA_LIMIT
acc_name	s
acc_no	s
accept_state	s	!
access_fail_reason	s
access_time	s	frfc3339
access_token	s	!
access_token_expire_time	s	!	frfc3339
account	s	eAVAILABLE|UNAVAILABLE
account_info	o*	!
account_name	s
account_number_rule	s	eACCOUNT_NUMBER_RULE_MASK_V1|ACCOUNT_NUMBER_RULE_MASK_V2
account_type	n
account_type	s	!	eALL
account_type	s	!	eBASIC|OPERATION|FEES|DEPOSIT
acq_org_order_no	s
acquirer	s	!
acquiring_bank_appid	s
acquiring_bank_openid	s
act_code	s
act_id	s
action	s	!	eREJECT|APPROVE
action_name	s	!
action_setting	o
action_time	s	!	x64
activate_scene	s	!	eNEW_ACTIVATE|RECOVER
activate_ticket	s	!
activate_type	s	!	eAUTO_ACTIVATE|JUMP_ACTIVATE
activation_status	s	eACTIVATED|INACTIVATED
activation_time	s	frfc3339
active_link_list	o*
activities_additions	s*
activities_id	s
activities_rate	s
activity_area_code	i	!
activity_description	s
activity_detail	o	!
activity_detail_modification	o
activity_end_time	s	frfc3339
activity_id	i	!
activity_info	o
activity_start_time	s	frfc3339
activity_state	s	!	eCREATED|DELIVERING|EXPIRED|PAUSED|TERMINATED
activity_state	s	eCREATED|DELIVERING|EXPIRED|PAUSED|TERMINATED
activity_state	s	eMEMBERSHIP_ACTIVITY_CREATED|MEMBERSHIP_ACTIVITY_EFFECTIVE|MEMBERSHIP_ACTIVITY_TERMINATED|MEMBERSHIP_ACTIVITY_EXPIRED
activity_status	s	eCREATED|ONGOING|TERMINATED|OVER_TIME
activity_type	s	eFULL_SEND_ACT_TYPE|STEP_SEND_ACT_TYPE|SPECIFIC_SEND_ACT_TYPE
actual_publish_time	s	frfc3339
add_balance	i	!
add_bonus_value	i
add_goods_id_list	s*
add_request_no	s
add_time	s
add_time	s	!
add_time	s	!	frfc3339
addition	o
additional_materials	o
additional_materials	s*
additional_media	s*
address	s	!	@
address	s	@
address_failed_reason	s
admin_info	o	!
admin_name	s	!	@
agency_prove	s*
algorithm_type	s	eSM2|RSA|ALL
allow_cancel_scheduled	b
allowed_exit_timestamp	i
already_exist_code_list	s*
alter_scope	s	eALTER_SCOPE_FULL|ALTER_SCOPE_BUSINESS_CERT|ALTER_SCOPE_UBO
app_appid	s
app_pics	s*
app_scene	s
app_scene_code	s
app_sub_appid	s
app_url	s	!
app_version	s	!
appeal_record_id	s	!
appeal_result	s	!	ePASS|REJECT
appid	s*	!
appid_list	s*
application	o
application_info	o*	!
application_list	o*
application_media_id	s
application_reject_detail	o
application_state	s	!
application_status	s	eINCOMPLETE_APPLICATION|UNDER_REVIEW|REJECTED
application_type	s	eH5|MINIPROGRAM
application_type	s	eSP_CANCEL_ACCOUNT_APPLICATION|SUB_CANCEL_ACCOUNT_APPLICATION
apply_end_time	s	frfc3339
apply_infos	o*	!
apply_order	o
apply_start_time	s	frfc3339
apply_success_time	s	!	frfc3339
apply_time	s	!
applyment_type	s	eAPPLY_FOR_PAYMENT_AUTHORITY|APPLY_FOR_RELIEVE_LIMITED
areas	o*
as_ubo	b
assist_prove_info	o
associated_order_info	o	!
attach_info	o
attach_info	s
audit_finish_time	s	frfc3339
audit_result	s	ePASS|REJECT
audit_state	s	!	ePENDING|APPROVED|REJECTED
audit_state	s	!	ePROCESSING|PASSED|REJECTED
audit_state	s	eAUDIT_INITIAL|AUDIT_PROCESSING|AUDIT_PASSED|AUDIT_REJECTED
audit_state	s	ePENDING|APPROVED|REJECTED
audit_status	s
audit_status_desc	s
auth_code	s
auth_mode	s
auth_state	s	!	eAUTH_STATE_INIT|AUTH_STATE_PENDING|AUTH_STATE_GRANTED|AUTH_STATE_DENIED|AUTH_STATE_INEFFECTIE
auth_type	s	!
authenticate_date	s	!
authenticate_failed_reason	s
authenticate_scene	s	!
authenticate_scene	s	!	eFROM_MINI_APP|FROM_HARDWARE
authenticate_state	s	!
authenticate_success_time	s
authenticate_type	s	eNORMAL|SIGN_IN|INSURANCE|CONTRACT
authinfo	s	!
authorization_product	s*	eBRAND_PRODUCT_AUTHORITY_MERCHANT_CARD|BRAND_PRODUCT_AUTHORITY_CARD_LINK|BRAND_PRODUCT_AUTHORITY_PRODUCT_COUPON|BRAND_PRODUCT_AUTHORITY_SHAKE_COUPON|BRAND_PRODUCT_AUTHORITY_BRAND_PAY_GIFT|BRAND_PRODUCT_AUTHORITY_BRAND_STORE|BRAND_PRODUCT_AUTHORITY_PAYMENT_MERCHANT_MANAGE|BRAND_PRODUCT_AUTHORITY_APPID_MANAGE|BRAND_PRODUCT_AUTHORITY_FINDER_MANAGE|BRAND_PRODUCT_AUTHORITY_CATEGORY_MANAGE
authorization_revoked_time	s	!
authorization_state	s	!	eAUTHORITY_TO_TEST|FORMAL_AUTHORITY|AUTHORIZED|UNDER_PUNISHMENT|UNDER_PUNISHMENT|UNAUTHORIZED
authorization_state	s	!	eREVOKED|AUTHORIZED
authorization_success_time	s
authorization_success_time	s	!	frfc3339
authorization_time	s
authorization_time	s	!
authorization_time	s	!	frfc3339
authorization_type	s	!	eAUTHORIZATION_TYPE_HOSTING|AUTHORIZATION_TYPE_PARTLY
authorization_type	s	!	eINFORMATION_AUTHORIZATION_TYPE|FUND_AUTHORIZATION_TYPE|INFORMATION_AND_FUND_AUTHORIZATION_TYPE
authorization_url	s
authorize_fail_reason	s
authorize_state	s	!
authorize_state	s	!	eAUTHORIZE_STATE_UNAUTHORIZED|AUTHORIZE_STATE_AUTHORIZED
authorize_state	s	!	eUNAUTHORIZED|AUTHORIZED|DEAUTHORIZED
authorize_time	s	frfc3339
authorized_data	s
avail_mch_range_id	s
available_abroad_amount	i	!
available_mchid	s
available_number	n	!
available_quota	i	!
available_second_after_receive	i
avatar	s	!	furl
avatar	s	furl
average_trading_price	n	!
award_type	s	eBUSIFAVOR
background_color	s
balance	i	!
balance_remark	s
balance_transaction_id	s
bank_account_info	o
bank_account_type	s	!	e74|75
bank_account_type	s	!	eBANK_ACCOUNT_TYPE_CORPORATE|BANK_ACCOUNT_TYPE_PERSONAL
bank_account_type	s	e74|75
bank_branch_id	s	!
bank_branch_name	s
bank_branch_name	s	!
bank_card	o
bank_card_no	s	!	@
bank_card_no	s	@
bank_card_number	s	@
bank_openaccount_license	s*
bar_code	s	!
base_price	n	!
basis_price	s	!
batch_no	s
batch_state	s
batch_state	s	eACCEPTED|PROCESSING|COMPLETED|CLOSED
batch_state	s	eWAIT_PAY|ACCEPTED|PROCESSING|FINISHED|CLOSED
batch_status	s	eACCEPTED|PROCESSING|FINISHED|CLOSED
before_balance	i	!
before_bonus_value	i
belong_merchant	s
belong_merchant_id	s
beneficial_owner	o*
beneficial_owner_address	s	!	@
beneficial_owner_effective_date	s	!
beneficial_owner_expire_date	s	!
beneficial_owner_id_no	s	!	@
beneficial_owner_id_type	s	!	e01
beneficial_owner_img_back_id	s	!
beneficial_owner_img_front_id	s	!
beneficial_owner_name	s	!	@
beneficial_owner_no	s	!
benefits	s
bill_type	s	!
bill_type	s	eNO_SUCC
bill_type	s	eRECHARGE_REFUND|ALL_SPECIAL|SUC_SPECIAL|REF_SPECIAL
billing_person_info	o
biz_address_code	s	!
biz_store_address	s	!
biz_store_info	o
biz_store_name	s	!
biz_sub_appid	s
block_count_level	s	!	eLESS_THAN_TWENTY|LESS_THAN_ONE_HUNDRED|LESS_THAN_ONE_THOUSAND|OVER_ONE_THOUSAND
block_reason	s	ePAUSE|OVERDUE|OUT_SERVICE|EVALUATION_FAILED
block_reasons	o*
block_submission_id	s	!
blocked_state_description	s
blue_fapiao	o
bluetooth_mac	s	!
bonus	o
bonus_cost_title	s
bonus_cost_word	s	!
bonus_jump_appid	s
bonus_jump_path	s
bonus_jump_word	s
bonus_support_appid	s
bonus_support_path	s
bonus_value_word	s	!
brand_appid	s	!
brand_basic_info	o	!
brand_customer_service	o	!
brand_logo	s	!
brand_mini_program_info	o
brand_name	s	!
build_time	s	!
build_time	s	!	frfc3339
business_addition_msg	s
business_code	s	!	x124
business_code	s	!	x128
business_code	s	x128
business_info	o	!
business_name	s	!
business_product_id	i	!	e2|11
business_product_id	s	!	e2|11
business_scene	s	!	eSJT_MICRO_PLUS_OPEN_ACCOUNT|SJT_MICRO_PLUS_UPDATE_INFO|GET_BY_MEDIA_ID
business_scene_id	i	!	e3|4|5|6|124|125|126
business_scope	s
business_state	s	!
business_time	s	!
business_type	s	!
business_type	s	!	eDEPOSIT_COMPENSATION|PLATFORM_AFTER_SALES_COMPENSATION|INSURANCE_CLAIM|DEPOSIT_AFTER_SALES_COMPENSATION
calculate_amount_type	s	!	eONLY_DAY_END_BALANCE|ALLOW_CURRENT_BALANCE
callback_url	s
caller_merchant_id	s	!
camera_sn	s
camera_sn	s	!
can_modify_after_activate	b
cancel_contract_version	s	!
cancel_scheduled_policy_period_id	i
car_type	s
car_type	s	!	ePLATE_TYPE_UNKNOWN|PLATE_TYPE_TEMPORARY|PLATE_TYPE_MONTHLY|PLATE_TYPE_FREE|PLATE_TYPE_PREPAID|PLATE_TYPE_OTHERS
card_address	s	!	@
card_address	s	@
card_code	s
card_disabled_time	s	!
card_front	s
card_front	s	!
card_information	o
card_name	s	!	@
card_name	s	@
card_number	s	!	@
card_number	s	@
card_period_begin	s
card_period_begin	s	!
card_period_begin	s	!	fdate
card_period_end	s
card_template_information	o	!
card_title	s
card_type	s	!	eID_CARD
carrying_capacity	i
carrying_range	s
cash_add_detail	o
cash_reduce_detail	o
cate_code	s
category	s	!
category_id	i	!	e44|33|22|41|42|49|50|51|36|54|55|32|52
ccc_sn_order_no	s
cert_period_begin	s	!
cert_period_end	s	!
cert_type	s	!	e1|2|3|4|5
cert_type	s	!	eCERTIFICATE_TYPE_2388|CERTIFICATE_TYPE_2389|CERTIFICATE_TYPE_2394|CERTIFICATE_TYPE_2395|CERTIFICATE_TYPE_2396|CERTIFICATE_TYPE_2520|CERTIFICATE_TYPE_2521|CERTIFICATE_TYPE_2522|CERTIFICATE_TYPE_2399|CERTIFICATE_TYPE_2400
cert_type	s	e1|2|3|4|5
cert_valid_date	s	!
certificate_info	o	!
certificate_letter_copy	s
certificate_no	s	@
certificate_number	s	!	@
certificate_type	s	!	eIDENTITY_CARD|PASSPORT|HONG_KONG_PERMIT|MACAO_PERMIT|TAIWAN_PERMIT|FOREIGNER_RESIDENCE_PERMIT|HONG_KONG_RESIDENT_CARD|MACAO_RESIDENT_CARD|TAIWAN_RESIDENT_CARD|MILITARY_OFFICER_CARD|ARMED_POLICE_OFFICER_CARD|SOLDIER_CARD|HOMECOMING_CERT|TAIWAN_COMPATRIOT_CERT
certificates_number	s	@
change_reason	s	!
channel	s
channel_dis_flag	s
channel_evt_no	s
channel_id	s	!	x32
channel_id	s	m8
channel_type	s	!
charged_capacity	i	!
city	s	!
city_name	s	!
claim_mode	s	eCLAIM_MODE_MINI_PROGRAM|CLAIM_MODE_INTERFACE_PASS_THROUGH
claimed_count	n	!
click_message	o
clicked_log_id	s
close_reason	s	!	eCLOSED|OVERDUE_CLOSE|TRANSFER_SCENE_INVALID
close_reason	s	!	eCLOSE_VIA_MCH_API|USER_CLOSE|USER_OVERDUE_UNCONFIRMED|TRANSFER_RISK|USER_ACCOUNT_ABNORMAL
closed_time	s
code	s*
code_display_mode	s	!	eINVISIBLE|BARCODE|QRCODE
code_information	o	!
code_list	s*	!
code_mode	s	eSYSTEM_ALLOCATE|MERCHANT_DEPOSIT|REAL_TIME
code_type	s	!	e001|002
code_type	s	eBAR_CODE|QRCODE|BAR_CODE_AND_QRCODE|NONE_CODE
combine_image	o
combine_transaction_id	s
combine_use	b
commit_tag	s
company_prove_copy	s
complaint_handle_state	s	!
complaint_negotiation_history	o*
complaint_state	s
complaint_state	s	!	ePAYER_COMPLAINTED|FROZENED|FROZEN_FINISHED|PAYER_CANCELED|MERCHANT_REFUNDED|SYSTEM_REFUNDED|MANUAL_UNFROZEN
complaint_time	s	!
configuration_state	s	!	eWAITING_AUDIT|AUDIT_REJECT|WAITING_CONFIRMATION|MERCHANT_ADMIN_REJECT|IN_EFFECT
confirm_mchid_list	s*
confirm_time	s	!	frfc3339
consultation_phone_number	s	@
consume_amount	n	!
consume_count	n	!
consume_mchid	s	!
consume_time	s	!
contact_email	s	!	@
contact_id_card_number	s	!	@
contact_id_doc_copy	s	!
contact_id_doc_period_begin	s
contact_id_doc_period_begin	s	!
contact_id_doc_period_end	s
contact_id_doc_period_end	s	!
contact_id_doc_type	s	!	eIDENTIFICATION_TYPE_IDCARD|IDENTIFICATION_TYPE_OVERSEA_PASSPORT|IDENTIFICATION_TYPE_HONGKONG_PASSPORT|IDENTIFICATION_TYPE_MACAO_PASSPORT|IDENTIFICATION_TYPE_TAIWAN_PASSPORT|IDENTIFICATION_TYPE_FOREIGN_RESIDENT|IDENTIFICATION_TYPE_HONGKONG_MACAO_RESIDENT|IDENTIFICATION_TYPE_TAIWAN_RESIDENT
contact_id_number	s	@
contact_info	o
contact_name	s	@
contact_period_begin	s	fdate
contact_type	s	!	e65|66
contact_type	s	!	eLEGAL|SUPER
contact_type	s	e65|66
contact_type	s	eLEGAL|SUPER
content_template_data	o	!
contract_bank_card_from	s	!	eMERCHANT_LIMITED_BANK_CARD|USER_SELECT_FREE
contract_mode	s
contract_mode	s	!	eLIMIT_BANK_CARD|PRIORITY_BANK_CARD|LIMIT_NONE
contract_mode	s	eLIMIT_BANK_CARD|PRIORITY_BANK_CARD|LIMIT_NONE
contract_result	o
contract_signed_time	s
contract_state	s	!	eNOT_CONTRACTED|TERMINATED|CONTRACTED
contract_state	s	!	eSIGNED|TERMINATED|SIGN_FAILED|TO_BE_RENEWED
contract_state	s	eNOT_CONTRACTED|TERMINATED|CONTRACTED
contract_state	s	eSIGNED|TERMINATED
contract_status	s	eADD|DELETE
control_action	s*	eDISABLE_RECEIVE|DISABLE_WITHDRAWAL|DISABLE_PAY|DISABLE_REFUND|DISABLE_CLOSE_MERCHANT
control_scene	s	!	ePUNISH|RECOVER
control_type	s	!	ePUNISH|RECOVER
corpid	s	!
count	i	!	e1|2|3
count_type	s	!
county_code	s
county_code	s	!
coupon_amount	n	!
coupon_code_count	o
coupon_code_list	s*
coupon_information	o	!
coupon_list	o*	!
coupon_minimum	i
coupon_state	s	!	eCOUPON_STATE_UNKNOW|COUPON_STATE_SEND|COUPON_STATE_USED|COUPON_STATE_EXPIRED
coupon_state	s	eCONFIRMING|PENDING|EFFECTIVE|USED|EXPIRED|DELETED|DEACTIVATED
coupon_state	s	ePENDING_REDEEM|REDEEM_CONFIRMING|REDEEM_FAILED|REDEEM_EXPIRED
coupon_tag_list	s*
coupon_type	s	!
coupon_type	s	!	eNORMAL|MEMBER
coupon_use_rule	o
coupon_value	i
courier_number	s	!
coverage_detail	s
create_end_time	s	frfc3339
create_start_time	s	frfc3339
creator_mchid	s
creator_merchant	s
credential_type	i	e1|2|3|4|5|6|7|8|9|10|11
credential_type	n	!	e1|2|5|9|12|17|19
credential_type	s	!
credential_type	s	!	@
credit_activities_rate	s
cross_city_flag	b	!
cuisine	s	!	x128
currency_price	i
currency_rate_info	s
current_max_coupons	i
current_max_coupons_by_day	i
custom_cell	o
custom_entrance_state	s	eONLINE|OFFLINE
custom_entrance_type	s	eMERCHANT_ACTIVITY|MERCHANT_MINI_PROGRAM
custom_info	s
customer_service_path	s
customer_service_phone	s
customer_service_type	s	!	eMINI_PROGRAM|CUSTOMIZE_WEB|CUSTOMIZE_MP|SERVICE_PHONE
cut_out	o
cut_to_price	n
data	s*	!
data_state	s
date_information	o
days_since_first_login	s	!	eDAYS_SINCE_FIRST_LOGIN_UNKNOW|DAYS_SINCE_FIRST_LOGIN_WITHIN_1_DAY|DAYS_SINCE_FIRST_LOGIN_WITHIN_7_DAYS|DAYS_SINCE_FIRST_LOGIN_WITHIN_30_DAYS|DAYS_SINCE_FIRST_LOGIN_WITHIN_90_DAYS|DAYS_SINCE_FIRST_LOGIN_WITHIN_180_DAYS|DAYS_SINCE_FIRST_LOGIN_MORE_THEN_180_DAYS
deactivate_request_no	s	!
deadline	s
deadline	s	!
deadline_time	s	!	frfc3339
debit_activities_rate	s
debt_count	i	!
debt_count	n	!
deduct_points	n	!
default_jump_path	s
delete_goods_id_list	s*
delete_request_no	s	!
delete_request_no	s	p/[a-zA-Z0-9\|-_\*]{1,128}/
delete_time	s	!	frfc3339
delivery_mode	s	!	eSMART|TARGETED
departure_date	s	!	frfc3339
departure_place	s	!
deposit_transaction_id	s
deputy_license	s	!
destination	s	!
destination_account_bank	s
destination_account_bank	s	!
destination_account_name	s
destination_account_name	s	!
destination_account_number	s
destination_account_number	s	!
detail_list	o*	!
detail_state	s	!	ePENDING|EFFECTIVE|USED|EXPIRED|DELETED|DEACTIVATED
detail_state	s	eALL|WAIT_PAY|SUCCESS|FAIL
detail_status	s	eALL|SUCCESS|FAIL
detail_status	s	eALL|SUCCESS|FAIL|REFUND
device_category	s
device_category_code	s
device_class	s
device_class_code	s
device_info	s	!
device_information	o
device_model	s
device_os	s	!
device_running_as_root	b	!
device_sn	s
device_type	n	e1|2|3
device_type	s
device_type	s	!	eDEVICE_TYPE_UNKNOW|DEVICE_TYPE_PHONE|DEVICE_TYPE_PAD|DEVICE_TYPE_TV|DEVICE_TYPE_WATCH
device_type	s	eIOS|ANDROID|HARMONY|OTHER
digital_tax_mode	o
discount	i
discount_amt	n
discount_mode	n	!	eDIS_FLAG|DIS_CALC|DIS_SMKT
discount_template_id	i*	t3
discount_to	o
dish_list	o*	!
disp_addition	s
disp_conclusion	n*	e1|2|3
doc_period_begin	s	fdate
doc_period_end	s
domain	s
donate_count	n	!
downgrade_default_contract	b
download_bill_list	o*	!
driver_name	s	!
driver_state	s	!
due_diligence_file	f	!
due_diligence_state	s	!	eDUE_DILIGENCE_STATE_COLLECTING|DUE_DILIGENCE_STATE_AUDITING|DUE_DILIGENCE_STATE_REJECTED|DUE_DILIGENCE_STATE_EXPIRED|DUE_DILIGENCE_STATE_CANCELLED|DUE_DILIGENCE_STATE_FINISHED
due_diligence_state	s	eDUE_DILIGENCE_STATE_COLLECTING|DUE_DILIGENCE_STATE_AUDITING|DUE_DILIGENCE_STATE_REJECTED|DUE_DILIGENCE_STATE_EXPIRED|DUE_DILIGENCE_STATE_CANCELLED|DUE_DILIGENCE_STATE_FINISHED
duplicate_code_list	s*
duplicate_codes	s*
earn_points	b	!
effect_state	s	eACTIVE|RECOVERED
effective_date	s
employee_list	o*
employee_type	s	!	eADMIN|STAFF|LEGAL_PERSON
employee_type	s	eADMIN|STAFF|LEGAL_PERSON
employees	o*
employment_scene	s	!
employment_type	s	!
enabled_state	s	eENABLED_STATE_UNKNOWN|ENABLED_STATE_NOT_ENABLED|ENABLED_STATE_ENABLED|ENABLED_STATE_OFFLINE
encrypt_code	s	!
encrypt_echo_message	s
encrypted_credential_id	s	@
encrypted_name	s	!	@
encrypted_name	s	@
encrypted_real_name	s	!	@
encrypted_real_name	s	@
encryption_algorithm	s	!
energy_effciency	s
energy_reg_code	s
energy_reg_model	s
enter_timestamp	i	!
entity_name	s
entity_name	s	!
entrance	s	!
entrance_name	s	x64
entrance_number	s	x128
ep_name	s	!
err_message	s
error_data	s*
errors	s*
etc_device_id	s
event_id	s	!
event_title	s	!
event_type	s	!
event_type	s	!	eMEMBER_CARD_ACTIVATE
event_type	s	!	eNEW_ACTIVATE|RECOVER|MEMBER_CARD_ACCEPT_BY_PHONE_NUMBER
event_type	s	!	eUSER_VIEW_MEMBERCARD|USER_DELETE_MEMBERCARD|USER_MODIFY_INFORMATION
event_type	s	eEVENT_TYPE_BUSICOUPON_SEND
exist_codes	s*
exist_complaint	b
exit	s
exit_timestamp	i	!
expire_at	s	!	frfc3339
expires_time	s
express_company_name	s	!
express_info	o	!
ext_info	s
extra_fields1	s
extra_fields2	s
extra_fields3	s
face_collections	o*	!
face_image_ok	b
face_sid	s	!
facepay_user	o	!
fail_codes	o*
fail_reason	s	!	eACCOUNT_ABNORMAL|NO_RELATION|RECEIVER_HIGH_RISK|RECEIVER_REAL_NAME_NOT_VERIFIED|NO_AUTH|RECEIVER_RECEIPT_LIMIT|PAYER_ACCOUNT_ABNORMAL|INVALID_REQUEST
fail_reason	s	eACCOUNT_ABNORMAL|TIME_OUT_CLOSED|PAYER_ACCOUNT_ABNORMAL
fail_reason	s	eACCOUNT_ABNORMAL|TIME_OUT_CLOSED|PAYER_ACCOUNT_ABNORMAL|INVALID_REQUEST
fail_reason	s	eACCOUNT_FROZEN|ACCOUNT_NOT_EXIST|BANK_CARD_ACCOUNT_ABNORMAL|BANK_CARD_BANK_INFO_WRONG|BANK_CARD_CARD_INFO_WRONG|BANK_CARD_COLLECTIONS_ABOVE_QUOTA|BANK_CARD_PARAM_ERROR|BANK_CARD_STATUS_ABNORMAL|BLOCK_B2C_USERLIMITAMOUNT_BSRULE_MONTH|BLOCK_B2C_USERLIMITAMOUNT_MONTH|DAY_RECEIVED_COUNT_EXCEED|DAY_RECEIVED_QUOTA_EXCEED|EXCEEDED_ESTIMATED_AMOUNT|ID_CARD_NOT_CORRECT|MCH_CANCEL|MERCHANT_REJECT|MERCHANT_NOT_CONFIRM|NAME_NOT_CORRECT|OPENID_INVALID|OTHER_FAIL_REASON_TYPE|OVERDUE_CLOSE|PAYEE_ACCOUNT_ABNORMAL|PAYER_ACCOUNT_ABNORMAL|PRODUCT_AUTH_CHECK_FAIL|REALNAME_ACCOUNT_RECEIVED_QUOTA_EXCEED|REAL_NAME_CHECK_FAIL|RECEIVE_ACCOUNT_NOT_CONFIGURE|RESERVATION_INFO_NOT_MATCH|RESERVATION_SCENE_NOT_MATCH|RESERVATION_STATE_INVALID|TRANSFER_QUOTA_EXCEED|TRANSFER_REMARK_SET_FAIL|TRANSFER_RISK|TRANSFER_SCENE_INVALID|TRANSFER_SCENE_UNAVAILABLE|RELATED_ORDER_TRANSFER_AMOUNT_EXCEED|RELATED_ORDER_TRANSFER_COUNT_EXCEED|BUDGET_NOT_ENOUGH
fail_reason	s	eMATERIALS_ABNORMAL|PROCESS_TIMEOUT
fail_reason	s	eRETURN_AMOUNT_NOT_ENOUGH
failed_apply_infos	o*
failed_code_list	s*
fapiao	o
fapiao_ability_type_list	s*	eBASE_ABILITY|REAL_ESTATE_ABILITY|PASSENGER_TRANSPORT_ABILITY|REFINED_OIL_ABILITY
fapiao_card_information	o	!
fapiao_card_information	o*	!
fapiao_code	s
fapiao_download_info_list	o*
fapiao_error_code	s
fapiao_error_message	s
fapiao_jump_appid	s
fapiao_jump_path	s
fapiao_mode	s	!	eTHIRD_OR_SELF_FAPIAO|TENCENT_DIGITAL_TAX
fapiao_time	s	!
favor	o
favor_module_title	s	eFAVOR|VIP
fee_items	o*	!	u1
fee_type	s	!
fee_type	s	!	eEXT_PARKING_PAYMENT_FEE_TYPE_UNKNOWN|EXT_PARKING_PAYMENT_FEE_TYPE_MONTHLY|EXT_PARKING_PAYMENT_FEE_TYPE_QUARTERLY|EXT_PARKING_PAYMENT_FEE_TYPE_MEMBER
feedback_content	s	!
feedback_images	s*
feedback_type	i
field_list	o*
field_list	o*	!
filename	s
final_risk_result	n	e1|2
final_risk_type	n	e1|2|3|4
finance_license_pics	s*	!
finance_type	s	!	eFINANCE_TYPE_BANK_AGENT|FINANCE_TYPE_PAYMENT_AGENT|FINANCE_TYPE_INSURANCE|FINANCE_TYPE_TRADE_AND_SETTLE|FINANCE_TYPE_OTHER
finished_time	s
finished_time	s	!	frfc3339
free_duration	n	!
free_insurance	b
fund_repatriation_strategy	s	eALL_FORBIDDEN|ALL_ALLOWED_WHEN_UNIQUE
fund_source	s	eREFUND_SOURCE_UNSETTLED_FUNDS|REFUND_SOURCE_RECHARGE_FUNDS
funds_account	s	!	eAVAILABLE|UNSETTLED|PREPAID
funds_account	s	eAVAILABLE|UNSETTLED
funds_refundable_amount	i
goods_bar_code	s
goods_category	s	!
goods_info	o*
goods_information	o
goods_listing_time	s
goods_model	s	!
goods_name	n	!
goods_picture_url	s
goods_quantity	i	!
goods_sn_list	o*	!
goods_type	n	e1|2
goods_unit_price	i	!
gpc	s
grade	s
grade	s	e一级|二级
guidance_wording	s
guide_id	s
gun_number	s	!
h5_info	o	!
h5_payment	o
h5_url	s
h5_website_url	s	!
hall_belong_mch_id	n
hall_code	s
harmony_account_id	s	!
has_valid_mchid	b	!
high_risk_goods	n
highway_info	o	!
id_card_address	s	@
id_card_complete_statement	s
id_card_copy	s
id_card_name	s	@
id_card_national	s
id_card_valid_time	s
id_card_valid_time	s	!
id_card_valid_time_begin	s	!	fdate
id_card_valid_time_begin	s	fdate
id_doc_address	s	@
id_doc_copy	s
id_doc_name	s	@
id_doc_number	s	@
id_doc_type	s	!	eIDENTIFICATION_TYPE_MAINLAND_ID_CARD|IDENTIFICATION_TYPE_HONGKONG|IDENTIFICATION_TYPE_MACAO|IDENTIFICATION_TYPE_TAIWAN|IDENTIFICATION_TYPE_HONGKONG_MACAO_RESIDENT|IDENTIFICATION_TYPE_TAIWAN_RESIDENT
id_holder_type	s	!	eLEGAL|SUPER
idempotent_id	s	!
identification_address	s	@
identification_back_copy	s
identification_front_copy	s	!
identification_info	o	!
identification_name	s
identification_name	s	@
identification_type	s	!	eIDENTIFICATION_TYPE_IDCARD|IDENTIFICATION_TYPE_OVERSEA_PASSPORT|IDENTIFICATION_TYPE_HONGKONG_PASSPORT|IDENTIFICATION_TYPE_MACAO_PASSPORT|IDENTIFICATION_TYPE_TAIWAN_PASSPORT|IDENTIFICATION_TYPE_FOREIGN_RESIDENT|IDENTIFICATION_TYPE_HONGKONG_MACAO_RESIDENT|IDENTIFICATION_TYPE_TAIWAN_RESIDENT
identification_valid_date	s	!
identifier_type	s	!	eORGANIZATION_CODE|TRANSACTION_ID
identifier_type	s	eORGANIZATION_CODE|TRANSACTION_ID
identify	o	!
identity_document_type	s	eID_DOC_TYPE_ID_CARD|ID_DOC_TYPE_MAINLAND_TRAVEL_PERMIT_FOR_HK_MC|ID_DOC_TYPE_MAINLAND_TRAVEL_PERMIT_FOR_TW
identity_info	o	!
image_list	s*
image_type	s	!
imei	s	!
in_transit_reduction_exist	b
increased_points	i	!
individual_openid	s
indoor_pic	s*	!
info_type	s	!	eASK_UNIONID|ASK_REAL_NAME
ingredients	s	!	x128
init_bonus	i	!
inspect_time	s	!	frfc3339
instruction	o	!
instruction_instance_id	s
instruction_instance_id	s	!
instruction_state	s	!	eINSTRUCTION_STATE_PENDING|INSTRUCTION_STATE_IN_PROGRESS|INSTRUCTION_STATE_CLOSED|INSTRUCTION_STATE_SUCCESS
instruction_state	s	eINSTRUCTION_STATE_PENDING|INSTRUCTION_STATE_IN_PROGRESS|INSTRUCTION_STATE_CLOSED|INSTRUCTION_STATE_SUCCESS
insurance_company_name	s	!
insurance_company_order_no	s	!
insurance_name	s
insure_effect_time	s	!
insure_invalid_time	s	!
insure_state	s	!
insured_name_list	s*	fbase64
invalid_merchant_id_list	o*
invite_channel	s
invite_code	s
invite_failed_code	s	eUNKNOWN_TAX_INFO|INVALID_COMPANY_INFO|NOT_MEET_ACCESS_CONDITION|NOT_IN_PILOT_SCOPE|MISSING_TAX_AUTHORITY_CODE|MERCHANT_INFO_NOT_SET|UNKNOWN_ERROR
invite_failed_reason	s
invite_url	s	!
invoice_flag	s
is_ai_product	s	!
is_display_authorization	b
is_finance_institution	b
is_need_deliver	b
item_id	n	!
items	o*
jump_info	o
jump_target	s	ePAYMENT_CODE|MINI_PROGRAM|DEFAULT_PAGE
last_pay_openid	s
last_update_time	s	!
latitude	s	!
latitude	s	!	x16
launch_confirm_process	b
launch_refund_day	i
lease_period_end	s	!	frfc3339
lease_period_start	s	!	frfc3339
legal_other_prove	s*
legal_person_commitment	s
legal_person_info	o
legal_person_video	s
legal_representative	o
legal_representative_address	s	!	@
legal_representative_effective_date	s	!
legal_representative_expire_date	s	!
legal_representative_id_no	s	!	@
legal_representative_id_type	s	!	e01
legal_representative_img_back_id	s	!
legal_representative_img_front_id	s	!
legal_representative_issue_authority	s
legal_representative_name	s	!	@
legal_representative_nation	s
licence_copy	s	!
licence_number	s	!
licence_valid_date	s	!
license_address	s
license_period_begin	s
license_period_end	s
limit_bank_card	o
limit_pay	s	!
limitation_action_type	s	eLIMIT_ACTION_TYPE_IMMEDIATE_CONTROL|LIMIT_ACTION_TYPE_DELAY_CONTROL
limitation_case_id	s
limitation_date	s	frfc3339
limitation_reason	s
limitation_reason_describe	s
limitation_reason_type	s	eLICENSE_ABNORMAL|NO_TRADE|SETTLE_ACCOUNT_ABNORMAL|RISK_ABNORMAL|OTHER|INSPECT_ABNORMAL|INVALID_REPRESENTATIVE_INFORMATION|INVALID_BUSINESS_STATUS|INVALID_BUSINESS_LICENSE|INVALID_BENEFICIARY_INFORMATION
limitation_start_date	s	frfc3339
limited_functions	s*	eNO_TRANSACTION_AND_RECHARGE|NO_PAYMENT|NO_WITHDRAWAL|NO_REFUND|NO_TRANSACTION|NO_PROFIT_SHARING|NO_PAYMENT_POINT_COMPLETE_ORDER
line_type	n	e1|2
living_expenses_fields	o
locked_time	s
locked_time	s	!	frfc3339
log_id	s
login_token	s	!	x25
logistics_no	s
logo_name	s	!
logo_trademark_registration_certificate	o
logo_url	s
longitude	s	!
longitude	s	!	x16
main_material	s	!	x128
manage_record_state	s	!	ePENDING|SUBMITTED|EXPIRED|UNDER_REVIEW|RECOVERED|REJECTED
manage_record_type	s	!	eFUNCTIONAL_LIMIT_RECORD|INVESTIGATE_RECORD
manage_submission_id	s
manufact_cert_code	s	!
manufact_code	s
manufact_firm_name	s
manufact_login_date	s
manufact_logout_date	s
manufact_logout_flag	s
manufact_price	s	!
manufact_register_addr	s
manufact_valid_date	s
manufacturer_info	s	!
mask_wxid	s
match_details	o*
match_results	o*
material_id	s
material_list	o*
material_num	n	!
material_url	s
max_amount	n
max_amount_by_day	n
max_claim_count	n	!
max_coupons	i
max_price	n
max_use_number	n	!
mch_info	o	!
mch_invite_result_list	o*
mch_media_type	s	eID_CARD_FRONT|ID_CARD_BACK|STORE_FRONT|STORE_INTERIOR
mchnt_no	s	!
mchnt_order_id	s
med_ins_order_create_time	s
med_ins_pay_status	s	eUNKNOWN_MED_INS_PAY_STATUS|MED_INS_PAY_CREATED|MED_INS_PAY_SUCCESS|MED_INS_PAY_REFUND|MED_INS_PAY_FAIL|NO_MED_INS_PAY
med_refund__gov_fee	i	!
med_refund__other_fee	i	!
med_refund__self_fee	i	!
med_refund_total_fee	i	!
media_content	s
media_sm3	s
media_type	s	eUSER_COMPLAINT_IMAGE|OPERATION_IMAGE
media_type	s	ejpg|png|bmp|jpeg
media_url	s*	!	furl
media_url	s*	furl
member_price_appid	s
member_price_path	s
member_price_title	s	eMEMBER_PRICE|MEMBER_ACTIVITY
merchant_appid	s
merchant_company_name	s	!
merchant_contact_information	o
merchant_goods_id	s
merchant_id	s	!
merchant_id_list	s*	t500	u1
merchant_id_no	s	@
merchant_id_type	s	e12
merchant_img_front_id	s
merchant_jump_info	o
merchant_name	s	@
merchant_openid	s
merchant_shortname	s
merchant_state	s	!	eNORMAL|HAS_BEEN_CANCELLED
merchant_submit_id	s	!
merchant_type	s	e1|2|3
message	o	!
message	s
message_content	o
message_content	o	!
message_template_id	s	!
message_template_setting	o
messsage	s	!
meta	s
micro_address	s	!
micro_address_code	s	!
micro_biz_info	o
micro_ec_name	s	!
micro_indoor_copy	s	!
micro_link	s
micro_mobile_address	s	!
micro_mobile_city	s	!
micro_mobile_info	o
micro_mobile_name	s	!
micro_mobile_pics	s*	!
micro_name	s	!
micro_online_info	o
micro_online_store	s	!
micro_qrcode	s
micro_store_info	o
min_repayment_amount	s
mini_program_info	o
mini_program_pics	s*
mini_program_username	s
miniprogram_appid	s	!
miniprogram_info	o
miniprogram_path	s	!
modify_budget_request_no	s	!
modify_content	o	!
modify_mode	s	eMODIFY_MODE_ASYNC
mp_appid	s
mp_info	o
mp_pics	s*
mp_sub_appid	s
msg	s
msg_src_platform	s
must_input_email	b
must_input_phone	b
name	s	!	x128
name	s	eDEPOSIT|ADVANCE|CASH_DEPOSIT|ESTIMATE_ORDER_COST
navigate_back_previous_page	b
need_inform_balance	b
need_inform_bonus	b
need_inform_level	b
need_list	b	!
need_receipt	b	!
net_content	s
new_address	b
new_store	b
next_raise_price	i
next_raise_timestamp	i
no_points_remarks	s
no_trademark_addition_prove	s
no_trademark_addition_prove_list	s*
nonce_str	s	!
normal_message	o
not_sellable_reason	s	eNOT_SELLABLE_REASON_USED|NOT_SELLABLE_REASON_NOT_FOUND
notification_text_list	s*	x512	t6
notify_create_time	s	!
notify_url	s	furl
offline_delivery_label	n	e1|2
online_bank_type	s	!	eONLINE_BANK_TYPE_CORPORATE|ONLINE_BANK_TYPE_PERSONAL
open_id	s	!
openaccount_approval	s*
operate_time	s	!
operate_type	s	!	eUSER_CREATE_COMPLAINT|CREATE_COMPLAINT_BY_PLATFORM|USER_CONTINUE_COMPLAINT|USER_REVOKE_COMPLAINT|USER_CONFIRM_COMPLAINT|SELLER_REFUND|MERCHANT_LAUNCH_CONFIRM_PROCESS|USER_RESPONSE|MERCHANT_RESPONSE|RESPONSE_BY_PLATFORM|CONTINUE_COMPLAINT_BY_PLATFORM|CREATE_COMPLAINT_SYSTEM_MESSAGE|COMPLAINT_TIMEOUT_SYSTEM_MESSAGE|SELLER_REFUND_SYSTEM_MESSAGE|CONTINUE_COMPLAINT_SYSTEM_MESSAGE|LAUNCH_CONFIRM_PROCESS_SYSTEM_MESSAGE
operate_type	s	!	eUSER_CREATE_COMPLAINT|USER_CONTINUE_COMPLAINT|USER_RESPONSE|PLATFORM_RESPONSE|MERCHANT_RESPONSE|MERCHANT_CONFIRM_COMPLETE|USER_CREATE_COMPLAINT_SYSTEM_MESSAGE|COMPLAINT_FULL_REFUNDED_SYSTEM_MESSAGE|USER_CONTINUE_COMPLAINT_SYSTEM_MESSAGE|USER_REVOKE_COMPLAINT|USER_COMFIRM_COMPLAINT|PLATFORM_HELP_APPLICATION|USER_APPLY_PLATFORM_HELP|MERCHANT_APPROVE_REFUND|MERCHANT_REFUSE_RERUND|USER_SUBMIT_SATISFACTION|SERVICE_ORDER_CANCEL|SERVICE_ORDER_COMPLETE|COMPLAINT_PARTIAL_REFUNDED_SYSTEM_MESSAGE|COMPLAINT_REFUND_RECEIVED_SYSTEM_MESSAGE|COMPLAINT_ENTRUSTED_REFUND_SYSTEM_MESSAGE
operate_type	s	!	eUSER_CREATE_COMPLAINT|USER_CONTINUE_COMPLAINT|USER_RESPONSE|PLATFORM_RESPONSE|MERCHANT_RESPONSE|MERCHANT_CONFIRM_COMPLETE|USER_CREATE_COMPLAINT_SYSTEM_MESSAGE|COMPLAINT_FULL_REFUNDED_SYSTEM_MESSAGE|USER_CONTINUE_COMPLAINT_SYSTEM_MESSAGE|USER_REVOKE_COMPLAINT|USER_COMFIRM_COMPLAINT|PLATFORM_HELP_APPLICATION|USER_APPLY_PLATFORM_HELP|MERCHANT_APPROVE_REFUND|MERCHANT_REFUSE_RERUND|USER_SUBMIT_SATISFACTION|SERVICE_ORDER_CANCEL|SERVICE_ORDER_COMPLETE|COMPLAINT_PARTIAL_REFUNDED_SYSTEM_MESSAGE|COMPLAINT_REFUND_RECEIVED_SYSTEM_MESSAGE|COMPLAINT_ENTRUSTED_REFUND_SYSTEM_MESSAGE|USER_APPLY_PLATFORM_SERVICE|USER_CANCEL_PLATFORM_SERVICE|PLATFORM_SERVICE_FINISHED|USER_CLICK_RESPONSE
operate_user	s	!
operate_user	s	@
operating_system	s
operation_id	s	!
operation_pay_scene	s	eJSAPI_AND_MINIPROGRAM|JSAPI|MINIPROGRAM
operation_time	s	!	frfc3339
operation_type	s	!	eAUTH_BINDING
operator_identification	s	!
order_entry	s	!	x25
order_number_list	s*	!
order_phone_number	s
order_receive_state	s	!
order_receive_time	s	!
order_service_type	s	eINDIVIDUALTRADE
order_state	s	!	eDEDUCT_ORDER_STATE_PAY_SUCCESS
order_type	s	eUNKNOWN_ORDER_TYPE|REG_PAY|DIAG_PAY|COVID_EXAM_PAY|IN_HOSP_PAY|PHARMACY_PAY|INSURANCE_PAY|INT_REG_PAY|INT_RE_DIAG_PAY|INT_RX_PAY|COVID_ANTIGEN_PAY|MED_PAY
org_no	s
org_period_begin	s	!	fdate
org_period_end	s	!
organization_copy	s	!
organization_info	o
organization_type	s	!	eSUBJECT_TYPE_ENTERPRISE|SUBJECT_TYPE_INSTITUTIONS_CLONED|SUBJECT_TYPE_INDIVIDUAL|SUBJECT_TYPE_OTHERS|SUBJECT_TYPE_GOVERNMENT|SUBJECT_TYPE_MICRO
ori_pay_orderid	s	!
origin	s
origin_order_no	s
other_limited_functions	s
other_relate_limitations	s
others	s	x128
out_account_type	s	!	eBASIC_ACCOUNT|OPERATE_ACCOUNT|MARGIN_ACCOUNT
out_applyment_id	s
out_dish_no	s	!	x48
out_order_no	s	!	x64
out_parking_id	s
out_parking_id	s	x64
out_parking_lot_id	s	!
out_refund_no	s
out_serial_number	s	!
out_settle_detail_no	s	!
out_settle_no	s	!
out_shop_no	s	!	x32
out_table_no	s	x16
out_trade_no	s	!	x64
oversea_business_name	s	!
oversea_shop_name	s	!
page_index	n
page_size	n
paid_amount	i	!
paid_time	s	!	frfc3339
paid_time	s	!	p/\d{8}|\d{14}/
paid_time	s	frfc3339
park_duration	i
park_fee	i
parking_lot	o	!
parking_lot_address	s	!	x256
parking_lot_name	s	!	x128
parking_lot_type	s	!	ePARKING_LOT_TYPE_UNKNOWN|PARKING_LOT_TYPE_BUSINESS_DISTRICT|PARKING_LOT_TYPE_OFFICE_BUILDING|PARKING_LOT_TYPE_TRANSPORTATION_HUB|PARKING_LOT_TYPE_RESIDENTIAL_AREA|PARKING_LOT_TYPE_PARK_AREA|PARKING_LOT_TYPE_OTHER_PUBLIC_FACILITY
parking_order_mini_prog_path	s	x256
parking_state	s	!
parking_state	s	!	ePARKING_STATUS_UNKNOWN|PARKING_STATUS_PARKING|PARKING_STATUS_NOT_PARKING
parking_state	s	ePARKING_STATE_UNKNOWN|PARKING_STATE_ENTERED|PARKING_STATE_EXIT_GATE|PARKING_STATE_EXITED|PARKING_STATE_UNEXPECTED_CLOSE
parking_timestamp	i
partner	s
pass_time	s
passenger_information	o
pattern_info	o
pause_time	s	frfc3339
pay_amount	i
pay_amount	i	!
pay_amount	n
pay_amount	s
pay_amt	n
pay_receipt_list	o*
pay_state	s
pay_state	s	!
pay_time	i	!
pay_time	s	x64
pay_type	s	!	ePAY_TYPE_UNKNOWN|PAY_TYPE_WXPAY|PAY_TYPE_OTHERS
pay_type	s	ePAY_TYPE_UNKNOWN|PAY_TYPE_WXPAY|PAY_TYPE_OTHERS
payable_amount	i
payee_id	s	!
payee_name	s
payee_openid	s
payee_type	s	!	eCONTRIBUTION_MERCHANT|SERVICE_PROVIDER_MERCHANT|OTHER_MERCHANT|INDIVIDUAL
payment_method_type	s
payment_mini_prog_path	s	x256
payment_mode	s
payment_path	s	!	x256
payment_scene	s	eMINI_PROGRAM|APP|PAYMENT_SCORE|PAYMENT_CODE
payment_url	s	!
people_count	i
period_begin	s	!	fdate
period_begin	s	fdate
period_end	s
period_end	s	!
period_start_date	s	!
permission_type	s	!	eINDIVIDUAL_PAYEE
phone_from	n
phone_number	s	!	x20
phone_number_location	s
photo_data	s
pickup_time	s	frfc3339
plan_list	o*
plan_state	s	!	eCREATED|DELIVERING|PLAN_TERMINATED|PAUSED|TERMINATED|EXPIRED
plan_state	s	ePLAN_CREATING|PLAN_CREATED|PLAN_TERMINATING|PLAN_TERMINATED|PLAN_EXPIRED|PLAN_DELIVERING|PLAN_PAUSED
plate_no	s*
plate_number	s	x16
platform_trx_id	s
points_update_time	s	!	frfc3339
policy_periods	n*
policy_periods	o*
policy_state	s	ePOLICY_STATE_ISSUING|POLICY_STATE_APPROVED|POLICY_STATE_DECLINED|POLICY_STATE_INACTIVE
policy_type	s	ePOLICY_TYPE_OTHER|POLICY_TYPE_MEDICAL|POLICY_TYPE_ACCIDENT|POLICY_TYPE_CRITICAL|POLICY_TYPE_CAR|POLICY_TYPE_LIFE|POLICY_TYPE_PROPERTY|POLICY_TYPE_PET|POLICY_TYPE_ANNUITY
pre_opening_behavior	s
pre_sign_time	s
preauthorize_session_id	s
prepare_card_token	s	!
prepay_req_body	o	!
prepay_req_body_base64	s
prepay_req_header_base64	s
prepay_resp_body_base64	s
prepay_resp_header_base64	s
prepay_resp_http_code	n
presale_info	o
price_unit	s
print_order_no	s	!
print_state	s	ePRINT_STATE_WAIT|PRINT_STATE_SUCCESS|PRINT_STATE_FAIL|PRINT_STATE_CACHED
print_state_description	s
priority	i
product_coupon	o
product_coupon_id	s
product_model	s
product_name	s	!
product_type	s	!	eCODE_PAY|NONE
profit_sharing	s	eY|N
proof_id	s	!
proof_media_list	o
proof_media_type	s	!	eBASIC_TRANSACTION_INFORMATION|LEGAL_ID_CARD|ID_CARD|BUSINESS_LICENSE_PHOTO|PAYEE_ID_CARD|WECHAT_PAY_WITHDRAWAL_APPLICATION_TYPE_6|WECHAT_PAY_WITHDRAWAL_APPLICATION_TYPE_7|WECHAT_PAY_WITHDRAWAL_APPLICATION_TYPE_8
proof_media_type	s	!	eWITHDRAWAL_APPLICATION
proof_medias	o*
proof_payee_media	o*
properties	o
province_name	s	!
proxy_payment	b
proxy_sign_verify_mode	b
proxy_verify_identity_info	o
punish_accept_time	s	!	frfc3339
punish_finish_time	s	frfc3339
punish_order	o
punish_rule_version	i	!
punish_rule_version	s	!
punish_scene	s	!
punish_start_time	s	frfc3339
punish_state	s	!	eEXECUTING|SUCCESS|FAILED
punish_type	s	eOTHER_PUNISH|DISABLE_PAYMENT|SUSPEND_SETTLEMENT|DISABLE_WITHDRAW|REMOVE_MERCHANTS|ADD_MERCHANTS_BLACKLIST|REFUND|FREEZING_FUND_BY_TRANSACTION|FREEZING_FUND_BY_MERCHANTS|BLOCKED_USER
qr_cd_mp	s	!
qr_code	s	!	furl
qr_code	s	furl
qrcode_data	s
qualified_user	b
query_date	s	!
query_time_end	s	!	frfc3339
query_time_start	s	!	frfc3339
query_type	s	!	eORDER_TYPE_TRANSACTION|ORDER_TYPE_APPLIANCE_REDEEM|ORDER_TYPE_3C_REDEEM|ORDER_TYPE_N_QUALIFICATION_REDEEM
quotas	o*	!
range_id	s
range_list	o*	!
raw_data	s	!
real_estate_leasing_information	o
real_name_auth_result	o
real_name_info	o
reason	s	!	e企业发起|员工注销
reason	s	x256
receipt	o	!
receive_mch_full_name	s	!
receive_mch_name	s	!
receive_mch_organization_code	s	!
receive_status	s	!	eUNSHOWED|UNRECEIVED|RECEIVED
receive_time	s	!
receive_type_template_id	i	e1|2
receiver_name	s	@
receiver_type	s	!
recharge_channel	s	!	eBANK_TRANSFER|ONLINE_BANK
recharge_fields	o
recharge_returned_id	s	!
recharge_scene	s	!
recharge_scene	s	!	eNORMAL_BANK_TRANSFER
recharge_url	s	!
recover_accept_time	s	!	frfc3339
recover_finish_time	s	!	frfc3339
recover_help_url	s
recover_order	o
recover_state	s	!	eEXECUTING|SUCCESS|FAILED
recover_way	s	eIRRECOVERABLE|MODIFY_SUBJECT_INFORMATION|MODIFY_SETTLE_ACCOUNT_INFORMATION|VERIFY_INACTIVE_MERCHANT_IDENTITY|SUBMIT_OFFLINE_BUSINESS_SCENARIO_INFORMATION|SUBMIT_INFORMATION_FOR_APPEAL|RESOLVE_TRANSACTION_DISPUTES|MODIFY_ADMINISTRATOR_INFORMATION|CALL_CUSTOMER_SERVICE_AT_95017|UPDATE_BUSINESS_SCENARIO_INFORMATION|SUBMIT_CDD_INFORMATION|WAITING_FOR_PLATFORM_REVIEW|SUBMIT_UBO_INFORMATION|SIGN_ANTI_FRAUD_PLEDGE_AND_VERIFY_FACE|CONTACT_APPROPRIATE_AUTHORITY_FOR_CONSULTATION|MODIFY_ABBREVIATION_INFORMATION|CONFIRM_BUSINESS_TYPE|SUBMIT_ONLINE_BUSINESS_SCENARIO_INFORMATION|CONTACT_SERVICE_PROVIDER
recover_way_param	s
recovery_specifications	o*
recovery_time	s	frfc3339
red_fapiao	o
redirect_service	s
redirect_url	s
reduction_type	s	!	eFINANCIAL_PENALTY|JUDICIAL_DEDUCTION
refined_oil_information	o
refund_amount	n
refund_at	s
refund_at	s	!
refund_create_time	n	!
refund_dt	s
refund_dt	s	!
refund_state	s	!	eSUCCESS
refund_success_time	n	!
refund_time	s	!
refund_time	s	!	frfc3339
refundable_amount	i
refunded_amount	n	!
reg_3c_code	s
region_id	i
register_address	s
registration_certificate_date	s	!
registration_certificate_number	s	!
registration_time	s	!	frfc3339
reject_media_list	s*
reject_param	s
reject_parameter	s
reject_time	s	frfc3339
relate_limitations	s*	eNO_TRANSACTION_AND_RECHARGE|NO_PAYMENT|NO_WITHDRAWAL|NO_REFUND|NO_TRANSACTION|NO_PROFIT_SHARING|NO_PAYMENT_POINT_COMPLETE_ORDER
related_webank_punish_no	s	!
relation_type	s	!	eMERCHANT_ID|PERSONAL_OPENID
relation_type	s	!	eSUPPLIER|DISTRIBUTOR|SERVICE_PROVIDER|PLATFORM|STAFF|OTHERS
relation_type	s	eSUPPLIER|DISTRIBUTOR|TAX_SERVICE_PROVIDER|IT_SERVICE_PROVIDER|CUSTOM
relative	o
reliable_device	b
repayment_url	s	!
req_ssn	s
reserve_amount	i
restart_time	s	!	frfc3339
result	s	!	eACCOUNT_ABNORMAL|NO_RELATION|RECEIVER_HIGH_RISK|RECEIVER_REAL_NAME_NOT_VERIFIED|NO_AUTH|RECEIVER_RECEIPT_LIMIT|PAYER_ACCOUNT_ABNORMAL|INVALID_REQUEST
result	s	!	ePENDING|SUCEESS|CLOSED
result	s	!	eSUCCESS|WARN|FAIL
result	s	eSUCCESS|DUPLICATE|FAIL
ret_msg	s
return_app	b
return_appid	s
return_request_no	s	!
reuse_coupon_config	b
reverse_reason	s	!	eISSUE_ERROR|SALES_RETURN|SERVICE_SUSPENTION|SALES_DISCOUNT
revoke_terminate_contract_redirect_appid	s
revoke_terminate_contract_redirect_url	s
risk_discove_time	s
risk_info	s
risk_level	n
risk_level	n	!
risk_level	n	!	e1|2|3
risk_level	n	e1|2|3
risk_score	n	!
risk_trade_list	o*
risk_type	n	!	e1|2|3|4
risk_type	n	e1|2|3|4
rsp_msg	s
rule_information	o
sale_date	s
sale_model	s	eSALE_MODEL_ONLINE|SALE_MODEL_OFFLINE
sale_models	s
sale_models	s	!
sale_models	s	!	e0|1
sale_time	s	frfc3339
sales_info	o	!
sales_scenes_type	s*	!	eSALES_SCENES_STORE|SALES_SCENES_MP|SALES_SCENES_MINI_PROGRAM|SALES_SCENES_WEB|SALES_SCENES_APP|SALES_SCENES_WEWORK
same_deviced	b
saved_amount	i
saved_amount	n
scene	n	e0|1|2
scene	s	!	eCUSTOM_SEND
scene	s	!	eREFUND_TICKET|CHANGE_TICKET|RETURN_GOODS
scene	s	e01|02|03
scene_type	s	!
schedule_items	o*	!
schedule_records	o*
scheduled_amount	o	!
scope	s	!	epay_realname
self_pay_status	s	eUNKNOWN_SELF_PAY_STATUS|SELF_PAY_CREATED|SELF_PAY_SUCCESS|SELF_PAY_REFUND|SELF_PAY_FAIL|NO_SELF_PAY
sell_state	s	eU0022|U0023|U0024|U9999
seller_id	s	!
seller_info	o	!
seller_name	s
seller_type	n	e1|2
seller_userid	s
send_channel	s	!	eAPI|BRAND_MANAGE|RECEIVE_COMPONENT|MEMBER
send_channel	s	!	eBUSICOUPON_SEND_CHANNEL_MINIAPP|BUSICOUPON_SEND_CHANNEL_API|BUSICOUPON_SEND_CHANNEL_PAYGIFT|BUSICOUPON_SEND_CHANNEL_H5|BUSICOUPON_SEND_CHANNEL_FTOF|BUSICOUPON_SEND_CHANNEL_MEMBERCARD_ACT|BUSICOUPON_SEND_CHANNEL_HALL|BUSICOUPON_SEND_CHANNEL_JSAPI|JSAPI|BUSICOUPON_SEND_CHANNEL_MINI_APP_LIVE|BUSICOUPON_SEND_CHANNEL_WECHAT_SEARCH|BUSICOUPON_SEND_CHANNEL_PAY_HAS_DISCOUNT|BUSICOUPON_SEND_CHANNEL_WECHAT_AD|BUSICOUPON_SEND_CHANNEL_RIGHTS_PLATFORM|BUSICOUPON_SEND_CHANNEL_RECEIVE_MONEY_GIFT|BUSICOUPON_SEND_CHANNEL_MEMBER_PAY_RIGHT|BUSICOUPON_SEND_CHANNEL_BUSI_SMART_RETAIL|BUSICOUPON_SEND_CHANNEL_FINDER_LIVEROOM
send_count_information	o
send_merchant	s	!
send_quota	i
send_time	s
send_time	s	!
send_time	s	!	frfc3339
sender_mchid	s
sender_merchant	s
seq_id	s	!
serial_num	s	!
serial_number	s	x64
service_classify_name	s
service_jump_path	s	!
service_jump_type	s	!	eJUMP_MINI_PROGRAM|JUMP_WEB_PAGE
service_list	o*
service_name	s
service_open_time	s
service_phone	s	!
service_provider_subsidy	s
service_state	s	!	eNORMAL|PAUSE|OUT_SERVICE
settle_detail_info_list	o*	!
settle_info_list	o*	!
settle_rule_id	i	!
settle_type	s	!
settlement_info	o	!
settlement_refund	n
settlement_refund	n	!
settlement_total	n	!
sha256	s	!
sharer_openid	s
shop_order_list	o*	!
shop_order_number	s
short_name	s
short_name	s	!
show_bonus	b	!
show_code_url	s	!
show_coupon	b	!
show_email_cell	b
show_fapiao	b
show_favor	b	!
show_guide	b
show_phone_cell	b
sign_scene	s	!	eSIGN_SCENE_APP|SIGN_SCENE_QRCODE
signed_time	s	!	frfc3339
single_price_max	n
singleitem	b	!
singleitem_discount_off	o
sn	s
sn_code_list	s*	!
source	s	!	eWEB|MINIPROGRAM
sp_appid	s	x32
sp_mchid	s	x32
special_operation_info	o*
split_amount	o
sponsor_subject_name	s	!
start_time	s	!	p/\d{8}|\d{14}|OnAccept/
state	s	!	eACCEPTED|PROCESSING|TRANSFERING|SUCCESS
state	s	!	eACCEPTED|PROCESSING|WAIT_USER_CONFIRM|TRANSFERING|SUCCESS|CANCELING
state	s	!	eACCEPTED|RECEIVED|SUCCESS|DEDUCT_FEE_FAIL|ABNORMAL|ABNORMAL_SETTLE_SUCCESS
state	s	!	eACCEPTED|SUCCESS
state	s	!	eAUTHORIZED|UNAUTHORIZED|CANCELED
state	s	!	eCANCELING|CANCELLED
state	s	!	eESTABLISHED|TERMINATED
state	s	!	eLOCKED
state	s	!	eNORMAL|BLOCKED
state	s	!	ePENDING|SUCCESS|CLOSED
state	s	!	ePROCESSING|SUCCESS|FAIL
state	s	!	eSNCODE_STATE_UNKNOWN|SNCODE_STATE_SELLABLE|SNCODE_STATE_NOT_SELLABLE
state	s	!	eWAIT_REVIEW|NOT_PASS_REVIEW|PASS_REVIEW
state	s	eAPPLYMENT_STATE_AUDITING|APPLYMENT_STATE_REJECTED|APPLYMENT_STATE_MODIFING|APPLYMENT_STATE_FINISHED|APPLYMENT_STATE_CANCELED
state	s	eAPPLYMENT_STATE_CANCELED
state	s	eAUDITING|SENDING|PAUSED|STOPPED|DEACTIVATED
state	s	eAUTHORIZATION_STATE_NONE|AUTHORIZATION_STATE_ON|AUTHORIZATION_STATE_OFF
state	s	eCARD_EFFECTIVE|CARD_INVALID
state_description	s	!	eUSER_CONFIRM|MCH_COMPLETE
state_id	s	!
state_setting	o	!
state_update_time	s	!
station	s	!
status	s	!	e0|1
status	s	!	eAPPROVAL_PENDING|ACCESS_CONFIRMED_PENDING|ABILITY_CONFIRMED_PENDING|BILLING_PERSON_REGISTER_PENDING|BILLING_PERSON_CONFIRMED_PENDING|SECURITY_SETTING_PENDING|APPLY_FAILED|DISABLED|ENABLED|RESOURCE_EXPIRED
status	s	!	eAUTHORIZED|AUTHORIZE_PENDING|DEAUTHORIZED|AUTHORIZE_FAILED
status	s	!	eCREATE_DEAL|PAY_SUCCESS	x32
status	s	!	eDISABLED|ENABLED
status	s	!	eISSUE_ACCEPTED|ISSUED|REVERSE_ACCEPTED|REVERSED|ISSUE_FAILED|REVERSE_FAILED
status	s	!	ePROCESSING|FINISHED
status	s	eISSUE_ACCEPTED|ISSUED|REVERSE_ACCEPTED|REVERSED|ISSUE_FAILED|REVERSE_FAILED
status	s	eSENDED|USED
status	s	eSENDED|USED|EXPIRED|DELETED|DEACTIVATED
status_code	s	e00|01|02|03|04|05|06
step_send_rule	o
stock_bundle	o	!
stock_id	i	!
stock_name	s
stock_refundflow_count	s	!
stock_refundflow_hash	s	!
stock_send_rule	o
stock_state	s	!	eUNAUDIT|RUNNING|STOPED|PAUSED
stock_useflow_count	s	!
stock_useflow_hash	s	!
store_address	o	!
store_address	s	!
store_address_code	s
store_code	s	!
store_entrance_pic	s	!
store_entrance_pic	s*	!
store_header_copy	s	!
store_identifier	s
store_indoor_copy	s	!
store_indoor_copy	s*
store_latitude	s
store_list	o*
store_longitude	s
store_recipient	o*	!
store_state	o
store_state_message	s
store_state_value	s
store_subsidy	s
store_subsidy_quota	s
sub_appid	s	!	x32
sub_corp_id	s
sub_mch_code	s
sub_mch_id	s
sub_mchid	s	!	m8
sub_mchid	s	!	x32
sub_mchid	s	!	x32	m8
sub_mchid	s	x32
sub_merchant_shortname	s
sub_merchant_state	o
sub_merchant_status	s	eOPERATING|PENDING|DEACTIVATED|CLOSED|INCOMPLETE_APPLICATION
sub_openid	s	!	x32
sub_orders	o
sub_orders	o*	!	t50
sub_risk_info	s
sub_serial_no	s
subject_name	s	!
subject_type	s	!	eSUBJECT_TYPE_ENTERPRISE|SUBJECT_TYPE_INDIVIDUAL
submission_file	f	!
submit_data	s
subsidy_id	s
subsidy_id	s	!
subsidy_refund_id	s	!
subsidy_return_receipt_id	s	!
subtitle	s
succeed_apply_infos	o*
success_code_list	s*
success_codes	s*
success_count	i	!
suggested_quota	n	!
supplement_info	s
supplement_info	s	!
support_invoice	b	!
support_renewal	b
switch	b
target_max_coupons	i
target_max_coupons_by_day	i
tartype	s
taste	s	!	x128
tax_prefer_mark	s
tax_rate	n
taxi_state	s	!
taxi_state	s	eIN_OPERATION|OUT_OPERATION
term_no	s	!
terminal_time	s	frfc3339
terminate_time	s	!	frfc3339
terminate_time	s	frfc3339
third_mode	o
time	s	!
time	s	!	frfc3339
time_end	s	!
time_expire	s	!
time_start	s	!
time_start	s	frfc3339
title_url	s
today_send_amount	i
today_send_num	i
topic_chinese_name	s	!
topic_english_name	s	!
topic_name	o	!
total	n
total_count	n	!
total_num	i
total_num	n
total_points	i
total_quota	i	!
total_send_amount	i
total_send_num	i
total_subsidy_count	n	!
total_trade_amount	n	!
total_trade_count	n	!
trade_number	s	!
trade_scenario	s	!	eRECOMMERCE|INDIVIDUALTRADE
trade_scene	s	!	eBUS|METRO
trade_scene	s	!	ePARKING
trade_state	s
trade_state	s	!	eSUCCESS|ACCEPTED|PAY_FAIL|REFUND
trade_state	s	!	eSUCCESS|REFUND|NOTPAY|CLOSED|PAYERROR|USERPAYING
trade_state	s	!	eSUCCESS|REFUND|NOTPAY|CLOSED|REVOKED|USERPAYING|PAYERROR|ACCEPT
trade_state	s	eSUCCESS|NOTPAY|CLOSED
trade_state	s	eSUCCESS|REFUND|NOTPAY|CLOSED|PAYERROR
trade_status	s
trade_type	s	!	eAUTH
trade_type	s	!	ePAP
trade_type	s	eNATIVE|JSAPI|APP|MWEB
trade_type	s	eREPAYMENT
trademark	o	!
trademark_exists	s	!	eTRADEMARK_EXISTS|TRADEMARK_NONE
trademark_registration_certificate	o
transaction_id	s	x64
transaction_limit_type	s	eUN_LAUNCHED_WEBSITE_LIMIT|NORMAL_LIMIT|NO_LIMIT
transaction_minimum	n	!
transaction_permissions_token	s
transaction_scene_info	o
transaction_state	s	!	eSUCCESS|REFUND|NOTPAY|CLOSED|REVOKED|USERPAYING|PAYERROR
transaction_type	s	!	eWXPAY
transfer_purpose	s	!
transfer_scene	s	!
transfer_scene_id	s	!	e1401
transportation_classes	s	eSHIP_FIRST_CLASS_CABIN|SHIP_SECOND_CLASS_CABIN|SHIP_THIRD_CLASS_CABIN
transportation_type	s	!	eLONG_DISTANCE_BUS|PUBLIC_TRANSPORTATION|CAR|SHIP|OTHER_TRANSPORTATION
type	n
type	s	!	eBASE_ABILITY|PASSENGER_TRANSPORT_ABILITY|REAL_ESTATE_ABILITY
type	s	!	eCONFIRM_PAGE|RED_PACKET
type	s	!	eDEPOSIT|BALANCE
type	s	!	eIDCARD|HONGKONG_MACAO|HONGKONG_MACAO_RESIDENT|TAIWAN_RESIDENT|FOREIGN_RESIDENT|OVERSEA_PASSPORT|TAIWAN_COMPATRIOT_PERMIT
type	s	!	eMERCHANT
type	s	!	eOrder_Paid
type	s	!	eSERVICE_FEE_INCOME
type	s	!	eWXPAY|WXVALUE
type	s	!	eiOS|Android|Wap
type	s	eCONSUMER_COMPLAINT_UNPROCESSED|HAS_BLOCKING_CONTROL|FUNDS_PENDING_PROCESSING|OTHER_REASON
type	s	eOrder_Paid
type	s	eSETTLEMENT_RATE|USERPAYMENT_RATE
type	s	x32
ubo_id_doc_address	s	@
ubo_id_doc_copy	s
ubo_id_doc_copy_back	s
ubo_id_doc_name	s	@
ubo_id_doc_number	s	@
ubo_id_doc_period_begin	s
ubo_id_doc_period_end	s
ubo_id_doc_type	s	eIDENTIFICATION_TYPE_IDCARD|IDENTIFICATION_TYPE_OVERSEA_PASSPORT|IDENTIFICATION_TYPE_HONGKONG_PASSPORT|IDENTIFICATION_TYPE_MACAO_PASSPORT|IDENTIFICATION_TYPE_TAIWAN_PASSPORT|IDENTIFICATION_TYPE_FOREIGN_RESIDENT|IDENTIFICATION_TYPE_HONGKONG_MACAO_RESIDENT|IDENTIFICATION_TYPE_TAIWAN_RESIDENT
ubo_period_begin	s	fdate
ubo_period_end	s
ubo_prove	s*
unified_social_credit_code	s	!
union_id	s
unionid	s	!
unit	s	!	eBY_SHARE|BY_WEIGHT	x16
unit	s	eDAY
unit	s	eTON|LETER
unit_code	s
unlock_remark	s	!
unlocked_amount	i
unsplit_amount	i
updated_time	s	!	frfc3339
upload_request_no	s	!
upload_state	s
url_expired_time	s	!	frfc3339
usage_mode	s	eSINGLE|PROGRESSIVE_BUNDLE
use_amount_list	o
use_method	s	eOFF_LINE|MINI_PROGRAMS|SELF_CONSUME|PAYMENT_CODE
use_quota	i
use_request_no	s	!
use_service_state	s	!	eUNAVAILABLE|AVAILABLE
use_time	s	!	frfc3339
used_amounts	s*
used_number	n	!
user_amount	i	!
user_appy_platform_service_reason	s
user_appy_platform_service_reason_description	s
user_auth_time	s	!
user_card_confirm_state	s	!	eCREATE_CARD_SUCCESS|CREATE_CARD_FAIL
user_card_information	o
user_card_state	s	eUNACTIVATED|EFFECTIVE|EXPIRED|INVALID
user_card_status	s	eNOT_ACTIVATE|EFFECTIVE|EXPIRE|UNAVAILABLE|DELETE
user_coupon_bundle_id	s
user_coupon_list	o*
user_id	o
user_id_type	s	!	eUNKNOWN_USER_ID_TYPE|OPENID|PHONE_NO|SP_OPENID|SUB_OPENID
user_id_type	s	eUNKNOWN_USER_ID_TYPE|OPENID|PHONE_NO|SP_OPENID|SUB_OPENID
user_recv_style	o
user_repaid	s	!
user_repaid	s	eY|N
user_service_state	s	eNORMAL|BLOCKED
user_subsidy_quota	s
userid	s	!
userid	s	@
validate_result	s	!	eALLOW_CANCEL_WITHDRAW|NOT_ALLOW_CANCEL_WITHDRAW
vehicle_type	s	!	eVEHICLE_TYPE_UNKNOWN|VEHICLE_TYPE_SMALL|VEHICLE_TYPE_LARGE|VEHICLE_TYPE_EXTRA_LARGE|VEHICLE_TYPE_ALL_TYPE
verify_finish_time	s	frfc3339
verify_identity_result	b	!
verify_identity_type	s	!	eVERIFY_IDENTITY_TYPE_FACE_TO_FACE|VERIFY_IDENTITY_TYPE_REMOTE
verify_result	n	!	e0|1
verify_result	s	!	eAUDIT_SUCCESS|AUDITING|AUDIT_FAIL
verify_result	s	!	eVERIFY_SUCCESS|VERIFY_FAIL|VERIFYING
verify_status	s
verify_status_desc	s
warnings	s*
water_effciency	s
web_appid	s
web_authorisation	s
web_info	o
web_init_data	o
webview_url	s
wechat_web_info	o
wechatpay_associate_time	s	!	frfc3339
wechatpay_deactivate_time	s	!
wechatpay_disassociate_time	s	!	frfc3339
wechatpay_return_time	s	!
wechatpay_use_time	s	!
weixin_installed	b	!
weixin_version	s	!
wesure_order_no	s	!
wework_info	o
wework_pics	s*
wired_mac	s	!
wireless_mac	s	!
words	s	!
wxp_trade_no	s	!
"""#
    /// One text per line: products, roles and hosts, which many operations share.
    static let texts: StaticString = #"""
服务商
直连商户
电商平台
普通商户
渠道商
机构模式
https://apihk.mch.weixin.qq.com
直连模式
从业机构
资金应用∙转账
国补专区
运营工具∙商品券
运营工具∙用工卡
风险合规∙消费者投诉
委托代扣
资金应用∙转账∙用户确认模式
运营工具∙商家券
跨境∙支付
经营工具∙电子发票
运营工具∙代金券
商家名片会员
收付通∙个人收款
企业支付
刷脸支付
普通服务商
支付分∙服务商模式
江苏
支付分∙签约计划
收付通∙进件
浙江
跨境∙分账
免密支付
品牌小店营销
委托代扣∙保险业
收付通∙提现
跨境∙代扣
通用接口
会员卡∙基础功能
出租车电子发票
基础支付∙服务商模式
微信支付商户
渠道服务
停车缴费服务
支付分
收付通∙分账
服务商∙进件
资金应用∙分账
跨境∙报关
基础支付
支付分∙机构模式
经营工具∙品牌门店
经营工具∙连锁品牌∙分账
资金应用∙转账∙银行模式
商户管理记录
收付通∙注销
教育续费通
校园轻松付
自动还款
跨境
跨境∙退款
运营工具∙支付有礼
收付通∙合单代扣
收付通∙支付
特约商户（直连模式）
电动自行车行业代扣
资金应用∙公益捐赠
资金应用∙转账∙服务商模式
跨境∙H5权限
运营工具∙商品券∙批次组
ETC授权扣费
从业机构（支付机构）
会员卡
基础支付∙合单
支付分∙先享卡
支付分∙免确认模式∙预授权
收付通∙合单
收付通∙跨境
收付通∙转账
收付通∙退款
跨境∙进件
风险管理
上海/福建/重庆
会员卡∙运营投放
品牌∙交易连接名片
品牌∙商家名片配置
品牌红包
商家名片会员活动
微信保单服务
微信分付
支付分∙先享后付
支付分∙先用后付
支付分∙服务商模式∙免确认
支付分∙海外从业机构模式
支付码牌∙音箱
收付通∙账单
经营工具∙品牌入驻
经营工具∙支付即服务
经营工具∙点金计划
经营工具∙电子小票
经营工具∙连锁品牌∙门店
风险合规∙开户意愿确认
从业机构（银行）
会员卡∙会员有礼
会员卡∙服务项
会员卡∙权益设置
修改商家简称
医保支付
变更超管
基础支付∙账单
学生卡身份权益
平台商户
微信平台商户
支付中签约
支付分∙停车服务
支付分∙智慧零售
收付通∙余额
经营工具∙智慧商圈
营销工具∙收款有礼
运营工具∙消费金
风险合规∙商户违规通知
乘车服务
商户尽职调查
基础支付∙退款
收付通∙补差
爱心餐
租用充电宝∙隔夜归还
营销工具∙周周惠
资金应用∙转账∙QQ钱包
运营工具∙委托营销
还款支付
商家充值
微信刷掌
支付分∙免确认模式∙普通授权
经营工具∙小票机
结算规则管理
风险合规∙不活跃商户身份核实
实名校验
微信寄快递
支付分∙免确认模式
支付码牌∙交易
智慧经营
渠道服务商
经营工具∙微信点餐
经营工具∙摇优惠
营销工具∙代扣切卡
运营工具∙消费卡
运营工具∙通用接口
"""#
    /// One operation per line, in the order of template and method.
    static let operations: StaticString = #"""
global/v3/customs/orders	GET	报关查询API	!Q	!)!'	2020.04.03	!(	200		!#!$:#2T&5!b!x				!#!$!-+?+@!Y!_!?%'{%='D9?&5.G*V*9+6*f(i.:'6}
global/v3/customs/orders	PATCH	报关信息修改API	!Q	!)!'	2020.04.03	!(	200				!#!$!(!-%=&5(M*9*V+6*f		!#!$(i!(!-%='D'6+?+@
global/v3/customs/orders	POST	报关API	!Q	!)!'	2020.04.03	!(	200				!#!$!(!-&5(M*9%=.G*V+6*f		!#!$(i!(!-%='D+?+@
global/v3/customs/redeclare	POST	报关重推API	!Q	!)!'	2020.04.03	!(	200				!#!$!V!E%='D&5(M		!#!$(i!(!-%='D'6.:
global/v3/customs/verify-certificate	POST	身份信息校验API	!Q	!)!'	2020.04.03	!(	200			!6	!#!$!(!-%=&5(M6<686;		!#!$!(!-67
hk/v3/certificates	GET	获取平台证书列表	!]	!)!'	2020.01.08		200						%'{/h.2.81N{0R2F0Z1'}}
hk/v3/merchants	POST	子商户进件（融合钱包）	!r	!'	2021.04.01		200			4E!6	!J!*!0*x*T13{#]/=.3})w#d*M.o,],[/V*v-X{-Y)m+A*S*O+'0$)C}*5{!2&A}*d{!2&A}		!!=_!9
hk/v3/merchants	PUT	修改子商户（融合钱包）	!r	!'	2020.12.25		200			!6	!J!*!!!0*x*T12{#]/=.3})w#d*M.o,],[/V*v-X{-Y)m+A*S*O+'0$)C}*5{!2&A}*d{!2&A}		!!
hk/v3/merchants/{sub_mchid}	GET	查询子商户（融合钱包）	!r	!'	2020.01.08		200	!!	!J!*				!!!0*x*T*M)w12{&@%4'/}9O,],[*v0s{5t)m+A*S*O+')C}*5{!2&A}*d{!2&A}
hk/v3/refunds	GET	查询所有退款	!^	!)!'	2020.04.01		200		!E!V!D!%#2!b!k				$]!$!!!*!(!;{!R!.%3$%}%'{$]#I(5)P*C!^!G+#!;{$C!.%x$%(D{&O#s}};3{#N$Q$x!O&l!P}}('71
hk/v3/refunds	POST	申请退款	!^	!)!'	2020.01.08		200				!$!#!*!!!J!&!E!V#I$u!;{$C!R!P}!K		$]#I!G!;{$C!P%x$%(D{&O#s}}#K{#N$Q$x!O&l!P}
hk/v3/refunds/id/{refund_id}	GET	查询单笔退款(微信支付退款订单号)	!^	!)!'	2020.04.01		200	#S	!D!%#2				$]#I!-!((5)P*C!^!G+#!;{$C!.%x$%(D{&O#s}}#K{#N$Q$x!O&l!P}
hk/v3/refunds/out-refund-no/{out_refund_no}	GET	查询单笔退款(商户退款订单号)	!^	!)!'	2020.04.01		200	#I	!D!%#2				$]#I!-!((5)P*C!^!G+#!;{$C!.%x$%(D{&O#s}}#K{#N$Q$x!O&l!P}
hk/v3/settle/settlements	GET	查询结算资金明细API	!]	!)!'	2020.04.27		200		!%;w;v;t!_!Y				!a{!e;z=*=!!;{3O4/!P2h$C9c8(}=a}!?!Y!_
hk/v3/statements	GET	下载对账单	!]	!)!'	2020.01.08		200		*.!D	=m			
hk/v3/transactions/app	POST	APP支付下单	!3	!)!'	2022.03.10		200				!$!#!!!*!J!&!+!,!=!(!U$W'2&n&(&d!t{!/!g!7}!;{!R!.}#1{!T$[$O'8#a{#M!0#C}}&6{#~';!]{#H&V#&#+#4}}		$9
hk/v3/transactions/id/{transaction_id}	GET	查询订单(微信支付订单号)	!3	!)!'	2020.01.08		200	!-	!$!!!*				!$!#!*!!!J!&!($]!,)c&/$v3p'E#r{!/!g!7}!;{!R%3!P$%&a{&O#s}}!f{#N!2$Q$x!4!P#Q)j'f'n!]{#H$L!Q#+#4}}
hk/v3/transactions/id/{transaction_id}/close	POST	关闭订单(微信支付订单号)	!3	!)!'	2020.01.08		204	!-			!$!%#2		
hk/v3/transactions/id/{transaction_id}/reverse	POST	撤销订单(微信支付订单号)	!3	!)!'	2020.01.08		204	!-			!$!*!!		
hk/v3/transactions/jsapi	POST	小程序/公众号支付下单	!3	!)!'	2022.03.10		200				!$!#!!!*!J!&!+!,!=!(!U$W'2&n&(&d!t{!/!g!7}!;{!R!.}#1{!T$[$O'8#a{#M!0#C}}&6{#~';!]{#H&V#&#+#4}}		$9
hk/v3/transactions/micropay	POST	提交付款码支付	!3	!)!'	2022.03.10		200				!$!#!!!*!J!&!+!,!(!U$W'2&d!t{&W}!;{!R!.}#1{!T$[$O'8#a{#M!0#C}}&6{#~';!]{#H&V#&#+#4}}		$]!$!#!!!*!J!&!()c3p'E&/!,$v!t{!/!g!7}!;{!R!.%3:G&a{&O#s}}&6{#N!2$Q$x!4!.#Q=c'f'n!]{#H$L#+#4}}
hk/v3/transactions/mweb	POST	H5支付下单	!3	!)!'	2022.03.10		200				!$!#!!!*!J!&!+!,!=!(!U$W'2&n&(&d!t{!/!g!7}!;{!R!.}'w{!T$[%w'8,h{#M!0#C}}&6{#~';!]{#H&V#&#+#4}}		9]
hk/v3/transactions/native	POST	扫码支付下单	!3	!)!'	2022.03.10		200				!$!#!!!*!J!&!+!,!=!(!U$W'2&n&(&d!t{!/!g!7}!;{!R!.}#1{!T$[$O'8#a{#M!0#C}}&6{#~';!]{#H&V#&#+#4}}		%[
hk/v3/transactions/out-trade-no/{out_trade_no}	GET	查询订单(商户订单号)	!3	!)!'	2020.01.08		200	!(	!$!!!*				!$!#!*!!!J!&!($]!,)c&/$v3p'E#r{!/!g!7}!;{!R%3!P$%&a{&O#s}}!f{#N!2$Q$x!4!P#Q)j'f'n!]{#H$L!Q#+#4}}
hk/v3/transactions/out-trade-no/{out_trade_no}/close	POST	关闭订单(商户订单号)	!3	!)!'	2020.01.08		204	!(			!$!%#2		
hk/v3/transactions/out-trade-no/{out_trade_no}/reverse	POST	撤销订单(商户订单号)	!3	!)!'	2020.01.08		204	!(			!$!*!!		
v3/abnormal-fund-processing/receipts/{receipt_id}	GET	查询在途异常资金付款结果	!7	!$	2025.06.26		200	)O					3()O3y{!R(=}30#-9)8j{*X-i{.w!$}=5!^>f!=}
v3/abnormal-fund-processing/receipts/{receipt_id}/transfer-instructions	POST	发起在途异常资金付款指令	!7	!$	2025.06.26		200	)O			*X3z$;{!/!<!D}!K		3()O3y{!R(=}30#-9)8j{*X-i{.w!$}3z$;{!/!<!D}E&#-!^!=}
v3/abnormal-fund-processing/receipts/{receipt_id}/transfer-instructions/{out_instruction_no}	GET	查询在途异常资金付款指令执行结果	!7	!$	2025.11.20		200	)O*X					*X-i{.w!D}3z$;{0F!/!<!D}E%$J#('(!=E#
v3/aggracct-bc/wb-channel/account/balance	GET	查询渠道额度	!K	!#	2025.09.11		200		!$&|)+)V)R	!6			Du0h
v3/aggracct-bc/wb-channel/account/mch_archives	GET	查询商户资料	!K	!#	2025.11.20		200		!$&|)+)V)R	!6			!D0gFTFLFOFKC07pFMIg@KEI{ENEREMEKELEPEOEJEQES}?p{?y?u?x?t?r?s?w?v?q})+)V
v3/aggracct-bc/wb-channel/account/mch_media	GET	查询商户影像件资料	!K	!#	2026.07.14		200		!DHS@IF3.i				F<F?F=,1.i
v3/aggracct-bc/wb-channel/bank-channel-account/rename	POST	受理渠道结算银行账户更名申请	!K	!#	2026.03.25		200			!6	!5!$&|0~)R		0~&x!5!$&|9d5),'1Y1Z
v3/aggracct-bc/wb-channel/bank-channel-account/rename/{application_id}	GET	查询渠道结算银行账户更名申请	!K	!#	2026.03.25		200	&x	!$&|	!6			0~&x!5!$&|9d5),'1Y1Z
v3/aggracct-bc/wb-channel/control-orders/info/update/result/notify	POST	资料更新请求审核结果回调通知	!K	!#	2025.09.15		200				!5!$?$?#?!1Y1ZJE		J#
v3/aggracct-bc/wb-channel/control-orders/punish	POST	发起微众台账管控	!K	!#	2025.09.09		200			!6	!5!$&|:t:s:r)+)V)RD3		=k!5
v3/aggracct-bc/wb-channel/control-orders/recover	POST	解除对微众台账的管控	!K	!#	2025.09.09		200			!6	!5Ip;:!$&|;-)+)V)R		=l!5
v3/aggracct-bc/wb-channel/control-orders/{out_request_no}	GET	查询控制单	!K	!#	2025.09.09		200	!5	Ao!$	!6			AnI!{=k!5!$:tI#:sI&:rH|H~I'C/Am7h7g}IM{=l!5;:!$I%I$IJIKIN;-7h7g}
v3/aggracct-bc/wb-channel/special-reduction	POST	特殊减额	!K	!#	2025.09.11		200			!6	!$&|!5IV!4$u)+)V)R		!D0g$^;2!O<H$u:z#(7w7v
v3/aggracct-bc/wb-channel/special-reduction/{out_request_no}	GET	查询特殊减额结果	!K	!#	2025.09.11		200	!5	!$&|)+)V)R	!6			!D0g$^;2!O<H$u:z#(7w7v
v3/apply4sub/sub_merchants/{sub_mchid}/application/{application_no}	GET	查询结算账户修改申请状态	!O!>	!:!$	2025.01.21		200	!!5&	=~				4M0G$z!d(/(zMm=`Mi
v3/apply4sub/sub_merchants/{sub_mchid}/modify-settlement	POST	修改结算帐号API	!O!>	!:	2023.08.16		200	Kv		!6	Fw0G$z5Q!d(/+C4N		5&
v3/apply4sub/sub_merchants/{sub_mchid}/settlement	GET	查询结算账户API	!O!>	!:	2023.08.16		200	!!					0G$z!d(/(zMn=`
v3/apply4subject/applyment	GET	查询商户开户意愿申请单审核结果API	#,	!*!&	2019.08.08		200		&y@D				0WI,Il$<
v3/apply4subject/applyment	POST	提交商户开户意愿申请单API	#,	!*!&	2022.06.16		200		A+	!6	$7-q{A`#]-p$M-o+lA[-r+X2@}3g{<[E75p{EUET(N(J-jEV}69{640|0z(N(J-j@z}AB>z{9R+)KaK`KeKg}K.{@sKh},&{.J.I}}Dh{.TDk+O2!2#DlDeDgDf2_},w{4*4&4'4(4)4%4+4,}4r{AI}		)o
v3/apply4subject/applyment/merchants/{sub_mchid}/state	GET	获取商户开户意愿确认状态API	#,	!*!&	2019.08.08		200	Kx					?E
v3/apply4subject/applyment/{applyment_id}/cancel	POST	撤销商户开户意愿申请单API	#,	!*!&	2019.08.08		204	$i					
v3/apply4subject/applyment/{business_code}/cancel	POST	撤销商户开户意愿申请单API	#,	!*!&	2019.08.08		204	@C					
v3/applyment4sub/applyment/	POST	提交申请单API	!O	!:	2022.05.13		200			!6	$7-q{A^14-pAX-o+l15-r+X!/9VAP}3g{<[.HF`{9RFm{FiF_F^KcFbKkKi}Ff{FgFeFdFh}Fj{FkFaFlFc}}5p{9.)A(N(JEWHDHE}@|{0z640|(N-j(JHCHF}GW{GV2UGTGU}@~,&{.J.I}Dq{.T8O+O1z{8H8J8I$MDT@h6+}1~{8L1|8M8ND^7U7V}2_},w{4*4&4'4(4)4%4+4,}}@E{.nJfJ={J>@&{@'@$@%KdDx@(}Fy{FxF|Fz}Fo{!L2>Fp}5${>]>a>^}Mu{C#MtMs}N&{KsN'}}}Jm{3P3-3.>6>7BJB2>5}5N{?Y--$z5Q!d(/4Q}4r{EFEH0t@A}		)o
v3/applyment4sub/applyment/applyment_id/{applyment_id}	GET	通过申请单号查询申请状态	!O	!:	2020.02.11		200	)o					))50!%<00W54-6{1c8+$<}
v3/applyment4sub/applyment/business_code/{business_code}	GET	通过业务申请编号查询申请状态	!O	!:	2020.02.11		200	@B					))50!%<00W54-6{1c8+$<}
v3/bank-batch-transfer/receipt/detail-receipts	GET	查询明细电子回单受理结果API	!V	!!	2021.09.09		200		!A!Z				!A!Z/L/M%L$8$K
v3/bank-batch-transfer/receipt/detail-receipts	POST	受理明细电子回单API	!V	!!	2021.09.09		200				!A!Z		!A!Z/L/M%L$8$K
v3/bank-batch-transfer/receipt/summary-receipts	GET	查询汇总电子回单受理结果API	!V	!!	2021.09.09		200		!A				!A/L/M%L$8$K#-#v
v3/bank-batch-transfer/receipt/summary-receipts	POST	受理汇总电子回单API	!V	!!	2021.09.09		200				!A		!A/L/M%L$8$K#-#v
v3/bank-transfer/batches	POST	发起批量转账API	!V	!!	2022.04.24		200			!6	,O,b$S,|,z!A$H$I0[!c!?LyLx07{!Z'G!W!'(x48}		!A!e!G
v3/bank-transfer/batches/batch-id/{batch_id}	GET	微信支付批次单号查询批次单API	!V	!!	2022.08.09		200	!e	'7!b!x7G				-K,O,b$S,|,z!A!e09$H$I0[=65X-d!c!?#-#v($0''_,$(r{#A!Z7F.>}
v3/bank-transfer/batches/batch-id/{batch_id}/details/detail-id/{detail_id}	GET	微信支付明细单号查询明细单API	!V	!!	2022.08.09		200	!e#A					-K,O,b$S,|,z!A!e09!Z#A!'0>'G!W7E.>8g#?4S!d-G
v3/bank-transfer/batches/out-batch-no/{out_batch_no}	GET	银行批次单号查询批次单API	!V	!!	2022.08.09		200	!A	!A'7!b!x7G				-K,O,b$S,|,z!A!e09$H$I0[=65X-d!c!?#-#v($0''_,$(r{#A!Z7F.>}
v3/bank-transfer/batches/out-batch-no/{out_batch_no}/details/out-detail-no/{out_detail_no}	GET	银行明细单号查询明细单API	!V	!!	2022.08.09		200	!A!Z					-K,O,b$S,|,z!A!e09!Z#A!'0>'G!W7E.>8g#?4S!d-G
v3/bill/fundflowbill	GET	申请资金账单API	#4#&	!$!!!#	2024.07.29		200		'!!%+E)`				)9'1&8
v3/bill/sub-merchant-fundflowbill	GET	申请单个子商户资金账单API	#4#&!.	!!!$	2024.07.29		200		!!'!)`5!>$				1F7Y{0m&81O)9'12G}
v3/bill/tradebill	GET	申请交易账单API	#4#&	!$!!!#	2024.07.29		200		'!!%@!)`				)9'1&8
v3/billdownload/file	GET	下载账单API	#4#&!.	!$!!!#	2020.11.30		200		%jL<				
v3/brand-basic/partner/brands/{brand_id}/product-authorities	GET	获得品牌已授权且在生效中的产品权限信息	#'	!!	2026.01.29		200	!)					!)?@?7&R
v3/brand/applyments	POST	提交入驻申请	#'	!!	2025.10.23		200			!6	$7>T{>UDb$M}3g{L(L'M;}@:{@>@<}Ln{LoLp{66!09i4<4>8m8G9-5?5A6:9/}Em{66!09i4<4>8m8G9-5?5A6:9/}G3G4}		$i$7
v3/brand/applyments/applyment-id/{applyment_id}	GET	根据申请单ID查询申请状态	#'	!!	2025.10.17		200	$i					$i$751-45@$<'#
v3/brand/applyments/business-code/{business_code}	GET	根据业务申请编号查询申请状态	#'	!!	2025.10.17		200	$7					$i$751-45@$<'#
v3/brand/applyments/cancel-applyment	POST	撤销申请	#'	!!	2025.10.17		200				&y))		$i$7
v3/brand/card/card-configs	GET	查询商家名片配置申请状态	!w	!!	2025.11.13		200		))&y!)				$7$i!)533I$<>E
v3/brand/card/card-configs	POST	提交商家名片配置申请	!w	!!	2025.11.13		200				$7!)@={!#BN}@;{B?B>B=!<}Jc{J`JdJbJa!<}		$7!)$i6,
v3/brand/card/card-configs/cancel-applyment	POST	撤销商家名片配置申请	!w	!!	2025.11.13		200				))&y!)		$7$i!)53
v3/brand/card/card-configs/preview-url	GET	获取商家名片预览二维码	!w	!!	2025.11.20		200		))&y!)				$7$i!)6,MH
v3/brand/card/card-configs/publish	POST	发布商家名片配置	!w	!!	2025.11.13		200				))&y!):p3I		$7$i!):p3I
v3/brand/card/card-links	GET	查询已生效交易连接名片规则	!v	!!	2025.10.30		200		!)H@:/*Y				'#:/*YLU>4{*]>g*!$c}
v3/brand/card/card-links	POST	添加交易连接名片规则申请	!v	!!	2025.10.30		200				$7!)*]!<*!$c		$7!)*]!<*!$c
v3/brand/card/card-links/business-code/{business_code}	GET	根据业务申请编号查询添加申请状态	!v	!!	2025.10.30		200	$7	!)				$7!)*]!<*!$cAH$<
v3/brand/card/card-links/cancel-applyment	POST	撤销交易连接名片配置申请	!v	!!	2025.10.30		200				$7!)		$7
v3/brand/card/card-links/unbind-card-link	POST	解除已生效交易连接名片场景	!v	!!	2025.10.30		200				!)*]!<*!$c		!)*]!<*!$c
v3/brand/marketing/shake-activities/activities	GET	查询摇优惠活动列表	#W	!!	2025.08.04		200		!)90!Y>A?(				!Y!_!?!a{$]!0>@?%?MLXBS$e{)Y!`}Hj{!I+${!8}}}
v3/brand/partner/card-member/cards	GET	查询会员卡模板列表	!6	!!	2025.06.22		200		!)KC!b!x				!?!Y!_!a{!C!)!#%#),'U'V)-).(6{#*#9})'!=(T%t%p$2(I%@{#c#U#V#J}(_{#*#9}%Y{#*#9}(b{(a#*#9}$&{(8#R{(u!2&+}}}
v3/brand/partner/card-member/cards	POST	创建会员卡模板	!6	!!	2025.06.22		200				!)!#%#),'U'V)-).(6{#*#9})'!=(T%t%p$2(I%@{#c#U#V#J}(_{#*#9}%Y{#*#9}(b{(a#*#9}$&{(8#R{(u!2&+}}		!C!)!#%#),'U'V)-).(6{#*#9})'!=(T%t%p$2(I%@{#c#U#V#J}(_{#*#9}%Y{#*#9}(b{(a#*#9}$&{(8#R{(u!2&+}}
v3/brand/partner/card-member/cards/{card_id}	DELETE	删除会员卡模板	!6	!!	2025.06.22		200	!C	!)				!C!)!#%#),'U'V)-).(6{#*#9})'!=(T%t%p$2(I%@{#c#U#V#J}(_{#*#9}%Y{#*#9}(b{(a#*#9}$&{(8#R{(u!2&+}}/z!G#?
v3/brand/partner/card-member/cards/{card_id}	GET	查询会员卡模板信息	!6	!!	2025.06.22		200	!C	!)				!C!)!#%#),'U'V)-).(6{#*#9})'!=(T%t%p$2(I%@{#c#U#V#J}(_{#*#9}%Y{#*#9}(b{(a#*#9}$&{(8#R{(u!2&+}}/z!G#?
v3/brand/partner/card-member/cards/{card_id}	PATCH	修改会员卡模板信息	!6	!!	2025.06.22		200	!C			!)@k'%'&(6{#*#9}?z!K(T%t%p$2(I4={#c#U#V#J}(_{#*#9}%Y{#*#9}(b{(a#*#9}$&{(8#R{(u!2&+}}		!C!)!#%#),'U'V)-).(6{#*#9})'!=(T%t%p$2(I%@{#c#U#V#J}(_{#*#9}%Y{#*#9}(b{(a#*#9}$&{(8#R{(u!2&+}}/z!G#?
v3/brand/partner/card-member/cards/{card_id}/invalidate	POST	作废会员卡模板	!6	!!	2025.07.09		200	!C			!)		!5!C!)!#%#),'U'V)-).(6{#*#9})'!=(T%t%p$2(I%@{#c#U#V#J}9G{#*#9}(_{#*#9}%Y{#*#9}(b{(a#*#9}$&{(8#R{(u!2&+}}/z!G#?
v3/brand/partner/card-member/membership-activities	GET	查询品牌会员发券活动列表	!y	!!	2025.11.14		200		!)%Z>B!Y!_				!a{!5!)!C)l&o)]!h!`)n+K*e{!I!8}#;+H!i'k}!Y!_!?
v3/brand/partner/card-member/membership-activities	POST	创建品牌会员发券活动	!y	!!	2025.11.14		200				!5!)!C)l&o)]!h!`)n*e{!I!8}		!5!)!C)l&o)]!h!`)n+K*e{!I!8}#;+H!i'k
v3/brand/partner/card-member/membership-activities/{activity_id}	GET	查询品牌会员发券活动	!y	!!	2025.11.14		200	#;	!)				!5!)!C)l&o)]!h!`)n+K*e{!I!8}#;+H!i'k
v3/brand/partner/card-member/membership-activities/{activity_id}	PATCH	修改品牌会员发券活动信息	!y	!!	2025.11.14		200	#;			!)&o)]!h!`		!5!)!C)l&o)]!h!`)n+K*e{!I!8}#;+H!i'k
v3/brand/partner/card-member/membership-activities/{activity_id}/terminate	POST	终止品牌会员发券活动	!y	!!	2025.11.14		200	#;			!)		!5!)!C)l&o)]!h!`)n+K*e{!I!8}#;+H!i'k
v3/brand/partner/card-member/pay-view-tokens	POST	品牌会员展示付款码组件预授权	!6	!!	2025.12.12		200				!)!C!'		%j,!
v3/brand/partner/card-member/pre-auth-tokens	POST	入会组件预授权	!6	!!	2025.07.17		200				!)!C!'		%j,!
v3/brand/partner/card-member/user-cards	GET	查询用户在品牌下所有会员卡	!6	!!	2025.06.22		200		!)!'MX!Y!_				!?!Y!_!a{$?!C!''%'&!)%#%y%q%@{#c#U#V#J}2x$&{%E{%s&t}#R{!2&s}}!,)i&b)?}
v3/brand/partner/card-member/user-cards/import-by-openid	POST	根据openid导入用户会员卡	!6	!!	2025.06.22		200			!6	!)!C!'$?%y$&{%E{%s&t}#R{!2&s}}*/{#c#U#V#J}(Y		$?!C!''%'&!)%#%y%q%@{#c#U#V#J}(Y$&{%E{%s&t}#R{!2&s}}!,)i&b)?
v3/brand/partner/card-member/user-cards/import-by-phone	POST	根据手机号导入用户会员卡	!6	!!	2025.06.22		200			!6	!)!C*^$?$&{%E{%s&t}#R{!2&s}}*/{#c#U#V#J}(Y		$?!C!''%'&!)%#%y%q%@{#c#U#V#J}(Y$&{%E{%s&t}#R{!2&s}}!,)i&b)?
v3/brand/partner/card-member/user-cards/{user_card_code}	GET	查询用户会员卡信息	!6	!!	2025.06.22		200	$?	!)!C!'				$?!C!''%'&!)%#%y%q%@{#c#U#V#J}(Y$&{%E{%s&t}#R{!2&s}}!,)i&b)?
v3/brand/partner/card-member/user-cards/{user_card_code}	PATCH	修改用户会员卡信息	!6	!!	2025.06.22		200	$?	!C		'#!/'%'&%y%q4={#c#U#V#J}HM$&{%E{%s&t}#R{!2&s}}!,		$?!C!''%'&!)%#%y%q%@{#c#U#V#J}(Y$&{%E{%s&t}#R{!2&s}}!,)i&b)?
v3/brand/partner/card-member/user-cards/{user_card_code}/confirm	POST	同步会员开通结果	!6	!!	2025.06.22		200	$?	!C	!6	!)!''%'&%y%q4={#c#U#V#J}$&{%E{%s&t}#R{!2&s}}!,MV		$?!C!''%'&!)%#%y%q%@{#c#U#V#J}(Y$&{%E{%s&t}#R{!2&s}}!,)i&b)?
v3/brand/partner/card-member/user-cards/{user_card_code}/invalidate	POST	作废用户会员卡	!6	!!	2025.06.22		200	$?	!)!C		!'&b		$?!C!''%'&!)%#%y%q%@{#c#U#V#J}(Y$&{%E{%s&t}#R{!2&s}}!,)i&b)?
v3/brand/partner/card-member/user-feeds	POST	创建用户动态信息	!6	!!	2025.06.22		200				!)!C$?!'!563		!)!C$?!'!563
v3/brand/partner/card-member/user-points/exchange-coupon/confirm	POST	同步积分兑券结果	!6	!!	2025.08.20		200				*n1U!)!C!'$?<@%n#%		*n1U!)!C!'$?<@%n#%
v3/brand/partner/card-member/user-points/sync	POST	同步积分余额	!6	!!	2025.08.20		200				!5!)!C!'$?:_		!5!)!C!'$?:_
v3/brand/partner/store/brandstores	GET	列表查询品牌门店信息	!T	!!	2025.12.16		200		!))[!b!x				!)!b!x#b!a{!)%<)[-8*q'~{(#'S}(k{'O'Q'P&>&<}(!{$2'T})Z{!D%m,W}}
v3/brand/partner/store/brandstores	POST	创建品牌门店	!T	!!	2025.12.02		200				!)'~{(#'S}K_{'O'Q'P&>&<}(!{$2'T}		!)%<)[-8*q'~{(#'S}(k{'O'Q'P&>&<}(!{$2'T})Z{!$%m,W}
v3/brand/partner/store/brandstores/{store_id}	DELETE	删除品牌门店	!T	!!	2025.12.02		204	$3			!)		
v3/brand/partner/store/brandstores/{store_id}	GET	查询品牌门店	!T	!!	2025.12.02		200	$3	!)				!)$3)[-8*q'~{(#'S}(k{'O'Q'P&>&<}(!{$2'T})Z{!$%m,W}
v3/brand/partner/store/brandstores/{store_id}	PATCH	更新品牌门店	!T	!!	2025.12.02		200	$3			!)'~{(#'S}(k{'O'Q'P&>&<}(!{$2'T}		!)$3)[-8*q'~{(#'S}(k{'O'Q'P&>&<}(!{$2'T})Z{!$%m,W}
v3/brand/partner/store/brandstores/{store_id}/bindrecipient	POST	绑定收款商户号	!T	!!	2025.12.02		200	$3			!)!$&Z		'#%<!D%m,W
v3/brand/partner/store/brandstores/{store_id}/close	POST	暂停门店营业	!T	!!	2025.12.16		200	$3			!)		!)%<)[
v3/brand/partner/store/brandstores/{store_id}/resume	POST	恢复门店营业	!T	!!	2025.12.16		200	$3			!)		!)%<)[
v3/brand/partner/store/brandstores/{store_id}/unbindrecipient	POST	解绑收款商户号	!T	!!	2025.12.02		200	$3			!)!$		1`
v3/brand/profitsharing/brand-configs/{brand_mchid}	GET	查询最大分账比例API	!U	!!	2025.08.21		200	&0					&09>
v3/brand/profitsharing/finish-order	POST	完结分账API	!U	!!	2025.08.21		200				!!!-!:!+		!!!-!:!j
v3/brand/profitsharing/orders	GET	查询分账结果API	!U	!!	2025.08.21		200		!!!-!:				!!!-!:!jKO/R{$>#3!4!+I|%_1_#A}8182
v3/brand/profitsharing/orders	POST	请求分账API	!U	!!	2025.08.21		200			!6	&0!!!#!&!-!:/R{$>#3!4!+&@}80		&0!!!-!:!j'<{$>#3!H!+;L%_1_#A}/~
v3/brand/profitsharing/orders/{transaction_id}/amounts	GET	查询订单剩余待分金额API	!U	!!	2025.08.21		200	!-					!-40
v3/brand/profitsharing/receivers/add	POST	添加分账接收方API	!U	!!	2025.08.21		200				&0!#!&$>#3!2Ir		&0$>#3
v3/brand/profitsharing/receivers/delete	POST	删除分账接收方API	!U	!!	2025.08.21		200				&0!#!&$>#3		&0$>#3
v3/brand/profitsharing/returnorders	GET	查询分账回退结果API	!U	!!	2025.08.21		200		!!%2#:#q				!!!j!:%2'v/]!4/ZCi%_
v3/brand/profitsharing/returnorders	POST	请求分账回退API	!U	!!	2025.08.21		200				!!#:#q%2'v!4!+		!!!j!:%2'v!4/]/ZCh%_
v3/businesscircle/parkings	POST	商圈会员停车状态同步	#<	!#!!	2023.08.23		204				!%5l!#!'#^#5LG		
v3/businesscircle/points/notify	POST	商圈会员积分同步	#<	!#!!	2023.08.23		204				!%!-!#!'C.DvHTG2LW		
v3/businesscircle/user-authorizations/{openid}	GET	商圈积分授权查询	#<	!#!!	2023.08.23		200	!'	!%!#				!'?D)r75
v3/businesscircle/users/{openid}/points/commit_status	GET	商圈会员待积分状态查询	#<	!#!!	2023.08.23		204	!'	!%5l!#				
v3/capital/capitallhh/areas/provinces	GET	查询省份列表API	!F	!!	2021.05.14		200						!a{Hw:o}!?
v3/capital/capitallhh/areas/provinces/{province_code}/cities	GET	查询城市列表API	!F	!!	2021.05.14		200	:o					!a{A/6C}!?
v3/capital/capitallhh/banks/corporate-banking	GET	查询支持对公业务的银行列表API	!F	!!	2021.05.14		200		!b!_				!?!l!a{-F+T$z-,2D}!Y)B{(U(`)U}
v3/capital/capitallhh/banks/personal-banking	GET	查询支持个人业务的银行列表API	!F	!!	2021.05.14		200		!b!_				!?!l!a{-F+T$z-,2D}!Y)B{(U(`)U}
v3/capital/capitallhh/banks/search-banks-by-bank-account	GET	获取对私银行卡号开户银行API	!F	!!	2021.05.14		200		+C	!6			!?!a{-F+T$z-,2D}
v3/capital/capitallhh/banks/{bank_alias_code}/branches	GET	查询支行列表API	!F	!!	2021.05.14		200	+T	6C!b!_				!?!l!a{?^?[}!Y)B{(U(`)U}$z-,-F+T
v3/catering/orders/sync-status	POST	点餐订单信息同步（渠道商/服务商）	#V	#U!!	2019.07.01		204				K-K,A*KwKrGkL!EjGK!c!QMRKL>.H4Lq2^GcGlHBBy{GbG%#4M>)3BtM/HiHv{L=B4EqDzG_}}		
v3/certificates	GET	获取平台证书列表	!F	#7	2022.11.16		200		>W				%'{/h.2.81N{0R2F0Z1'}}
v3/combine-transactions/app	POST	合单下单-APP支付API	!k!n	!$!!!#	2025.09.02		200			!6	%%&4$Y#1{!T%w},k{!$&;,.)p!;{!c!P}!(!%7C!U!+#`{#0&J}!&#0}'){%`{&M%u#]}}LL$U)N!=01.^6q{!$!#!>!y#D!=}++{+*{+.+/{+,+-}}}		$9Af{#,FV}
v3/combine-transactions/h5	POST	合单下单-H5支付API	!k!n	!$!!!#	2025.01.16		200			!6	%%&4$Y'w{%)%wDJ{&r-20S-W/*}},k{!$)p!;{!c!P}!(!!!U!+#`{#0&J}!&}&n&(!=.^'){!/!7%`{&M%u#]}}		1w
v3/combine-transactions/id/{combine_transaction_id}	GET	个人收款交易通过微信支付订单号查单	!7	!$!!	2024.10.22		200	+e					%%&4$Y+e'){!/}#1{!T}(n{!$'b,.!(!E'F#Z!X!,#(#x{#h:J!P$%3Q}}01
v3/combine-transactions/jsapi	POST	合单下单-JSAPI支付API	!k!n	!$!!!#	2025.01.16		200			!6	%%&4$Y#1{!T%w},k{!$)p!;{!c!P}!(!!7C!U!+#`{#0&J}!&#0}6U{!/!7%`{&M%u#]}}&n&(!=.^++{+*{+.+/{+,+-}}}		$9
v3/combine-transactions/miniprogram	POST	个人收款交易下单-小程序		!$!!	2024.10.22		200				%%&4$Y6U{!'}#1{!T%w},k{!$GP'b,.!(!;{#h!P})p!+}$U!K01		$9
v3/combine-transactions/native	POST	合单下单-Native支付API	!k!n	!$!!!#	2025.01.16		200			!6	%%&4$Y#1{!T%w},k{!$)p!;{!c!P}!(!!!U!+#`{#0&J}!&}&n&(!=.^'){!/!7%`{&M%u#]}}		%[
v3/combine-transactions/out-trade-no/{combine_out_trade_no}	GET	合单查询订单API	!k!n!7	!$!!	2025.09.02		200	$Y					%%&4$Y+e#1{!T}(n{!$&;,.LlLh!X!,#(!E!(!%!&!7!f{%]!2$Q)f!O!w&U$n$q!.!]{#H#+$F'-$L}}#x{!c!./7&h3Q}}'){!'}01.Y{0;/d}
v3/combine-transactions/out-trade-no/{combine_out_trade_no}/close	POST	合单关闭订单API	!k!n!7	!$!!	2025.09.02		204	$Y			%%L${!$!(&;!%!&}		
v3/compliance/inactive-merchant-identity-verification/merchants	POST	发起不活跃商户身份核实	#O	!!	2023.12.18		200				!!		4?
v3/compliance/inactive-merchant-identity-verification/merchants/{sub_mchid}/verifications/{verification_id}	GET	查询不活跃商户身份核实结果	#O	!!	2023.12.18		200	!!4?					!!4?K<Ck#-83
v3/credit-repayment/partner/contracts/app-presign	POST	APP预签约自动还款协议	![	!!	2025.09.19		200			!6	!#!m!>'.%F;C/W!%!&:|{8U8S%e}=%{!(77!9!,!K}		/GIT
v3/credit-repayment/partner/contracts/h5-presign	POST	H5预签约自动还款协议	![	!!	2025.12.05		200			!6	!#!m!>'.%F;C/W!%!&:|{8U8S%e}=%{!(77!9!,!K}E;{#*}		)Q
v3/credit-repayment/partner/contracts/terminate	POST	解除自动还款协议	![	!!	2025.10.31		200				!>)1		6q{!N!m!>'.-v'Y-x6v$k/X!/!<;B}
v3/credit-repayment/partner/contracts/{out_contract_code}	GET	查询自动还款协议	![	!!	2025.09.19		200	!>					!N!m!>'.-v'Y-x6v$k/X!/!<;B
v3/credit-repayment/partner/deduct-orders	POST	发起还款	![	!!	2025.12.05		200				!N!((W.&!=!+!,		!((W!#!&!'!N:!.&2i!+!,!E
v3/credit-repayment/partner/deduct-orders/{out_trade_no}	GET	查询还款单	![	!!	2025.12.05		200	!(					!((W!#!&!'!N:!.&2i!+!,!E
v3/credit-repayment/partner/schedule-records/batch-create	POST	预约还款	![	!!	2025.12.05		200				!N!#!'JG{(W!!!&38Fn39}		JH{(W!#!&$@389S39!'}
v3/credit-repayment/partner/schedule-records/{out_record_id}	GET	查询预约还款记录	![	!!	2026.01.14		200	(W	!N				(W!#!&$@389S39!'
v3/discount-card/cards	POST	预受理领卡请求API	!l	!#	2020.06.12		200				.|*#!#!=		H]
v3/discount-card/cards/{out_card_code}	GET	查询先享卡订单API	!l	!#	2020.06.12		200	.|					!C*#!'.|!#!$$e{)v%J}#5+7$w:={H,H2!E,H}!G(V{2J!0!l=@!99k{9l2J6b6c!+6a!S}}(e{3?!0Ar!l=@!4!9;Z{;[3?=E=F!+=C!4!S}}Jr
v3/discount-card/cards/{out_card_code}/add-user-records	POST	增加用户记录API	!l	!#	2020.06.04		204	.|			*#9k{9l2J6b6c!+6a!S};Z{;[3?=E=F!+=C!4!S}		
v3/discount-card/orders/out-trade-no/{out_trade_no}	GET	通过先享卡订单号查询订单API	!l	!#	2020.03.26		200	!(					!:7N!(!#!3!j!E!'6'6)+^9m;Y7m9p9o<;$w7:,`!G,H(V{2K2I!2&P2r2t!l2s!S}(e{3@3>!2&P!+3B!l!43A!S}
v3/discount-card/orders/{out_order_no}	GET	通过先享卡订单号查询订单API	!l	!#	2020.03.26		200	!:					!:7N!(!#!3!j!E!'6'6)+^9m;Y7m9p9o<;$w7:,`!G,H(V{2K2I!2&P2r2t!l2s!S}(e{3@3>!2&P!+3B!l!43A!S}
v3/discount-card/orders/{out_order_no}	PATCH	更新先享卡订单API	!l	!#	2020.03.26		200	!:			(V{2K2I2r2t!l2s!S}(e{3@3>!+3B!l!43A!S}		!:!j
v3/ebike/charge/contracts/preopen	POST	预开通服务API	!c	!#!!	2019.12.16		200				!%!#!&)b!'		:a
v3/ebike/charge/contracts/{contract_id}	GET	通过签约号查询用户状态API	!c	!#!!	2019.12.16		200	!N	!%				!$!'!%$@(<
v3/ebike/charge/contracts/{contract_id}/confirm	POST	创建用户当次充电代扣凭证API	!c	!#!!	2019.12.16		200	!N			!%!#!&6>{#Y6A6@%)}		6B
v3/ebike/charge/transactions	POST	充电自行车代扣受理扣款API	!c	!#!!	2019.12.16		200				!%!#!&!(!,!U!=!+6B!;{!R!.}6>{#Y%J6A6@A-GvGw}&^{%)%H}		=t#-
v3/ebike/charge/transactions/id/{transaction_id}	GET	查询订单API	!c	!#!!	2019.12.16		200	!-	!%				!$!%!#!&!(!E!,$W!X!^#Z=-!N!t{!/!7}!;{!R!.&i&_}&^{%)%H}!f{#N!2#f#T#Q!4-*$n$q}
v3/ebike/charge/transactions/out-trade-no/{out_trade_no}	GET	查询订单API	!c	!#!!	2019.12.16		200	!(	!%				!$!%!#!&!(!E!,$W!X!^#Z=-!N!t{!/!7}!;{!R!.&i&_}&^{%)%H}!f{#N!2#f#T#Q!4-*$n$q}
v3/ebike/charge/users/{openid}/contract	GET	通过用户标识查询用户状态API	!c	!#!!	2019.12.16		200	!'	!%)b				!$!'!%$@(<
v3/ecommerce/account/apply-cancel-withdraw	POST	提交注销提现申请	!X	!!	2025.03.13		200			!6	!!!54B2j{4R5N{--$z(/?]!d+C}8T{,-2!8Q}}Ht{Hs:n}>O!S		&y$^
v3/ecommerce/account/apply-cancel-withdraw/applyment-id/{applyment_id}	GET	微信支付注销提现申请单号查询申请单状态	!X	!!	2025.09.26		200	$i					$i!56!6$4B=f=g4W{,>:>3[}9Y!!4L{,>!4}6d{6e}
v3/ecommerce/account/apply-cancel-withdraw/confirm	POST	平台代商户确认注销	!X	!$	2025.03.13		200				&y$^!!GJAJ@V		&y$^!%
v3/ecommerce/account/apply-cancel-withdraw/out-request-no/{out_request_no}	GET	商户注销提现申请单号查询申请单状态	!X	!!	2025.09.26		200	!5					$i!56!6$4B=f=g4W{,>:>3[}9Y!!4L{,>!4}6d{6e}
v3/ecommerce/account/apply-cancel-withdraw/validate-cancel/{sub_mchid}	GET	商户注销资格校验	!X	!!	2025.11.05		200	!!					!!FRMg=z{,>!4}@+{M,!9}
v3/ecommerce/account/cancel-applications	POST	提交注销申请单	!X	!$	2023.07.21		200				!!%v>i{>p>k}		%v!!$<6#%X
v3/ecommerce/account/cancel-applications/media	POST	图片上传API	!X	!$	2023.02.10		200					&:%r	)E
v3/ecommerce/account/cancel-applications/out-apply-no/{out_apply_no}	GET	查询注销单状态	!X	!$	2023.02.10		200	%v					%v!!$<6#%X
v3/ecommerce/applyments/	POST	二级商户进件API	!>	!$	2024.08.30		200			!6	!5:%.H0u{655o5q'g9+105s},&{.J.I}.T,-+O1z{DVDXDW,,D]DY}1~{D`DaD_1|B~C!}2_,w{4*4&4'4(4)4%4+4,}4K{?Z0E4N0j(/!d4Q}-q{A_AZ-p6i-o+l15-r+X9W};h{(m<U<S2>};|{3P3-}.n3.0t5m		$~!5
v3/ecommerce/applyments/out-request-no/{out_request_no}	GET	通过业务申请编号查询申请状态	!>	!$	2023.06.27		200	!5					52-4<.!%4V{=|4OH-B^B[BY'W!SBG}-6{:1;9}9,!5)o<-
v3/ecommerce/applyments/out-request-no/{out_request_no}/revoke	POST	撤销申请单-使用业务申请编号	!>	!$!!	2025.07.22		200	!5					$~!5
v3/ecommerce/applyments/submit-account-hosting-applyment	POST	提交申请单	!>	!$	2025.07.17		200			!6	!5:%.H0u{655o5q'g9+105s},&{.J.I}.T,-+O1z{8H8J8I$MD[DZ}1~{8M8N8L1|7U7V},w{M7M1M2M3M4M0M8M9M5M6}4K{?X$z--(/!d+C}-q{A]14-p6i-o+l15-r+XASAU9W};h{(m<U<S2>};|{3P3-}.n3.0t5mHyDU		$~!5
v3/ecommerce/applyments/submit-sign-verify-info	POST	平台代理签约核身	!>	!$	2025.07.17		200				!55/HZHz{MkMj}		$~
v3/ecommerce/applyments/{applyment_id}	GET	通过申请单ID查询申请状态	!>	!$	2023.06.27		200	)o					52-4<.!%4V{4M4O:;B_B]BZA.(dBH}-6{:1;9}9,!5)o<-
v3/ecommerce/applyments/{applyment_id}/revoke	POST	撤销申请单-使用申请单号	!>	!$!!	2025.07.22		200	$~					$~!5
v3/ecommerce/bill/fundflowbill	GET	申请二级商户资金账单API	#&	!$	2024.07.29		200		'!>#)`5!				1F7Y{0m1x'1&81O2G}
v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}	GET	通过商户协议号查询协议API	!`	!$!!	2021.10.27		200	(^!>					!$!N!#(^!>#D(<(;*('Z{*)+q)1}!'
v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate	POST	商户协议号解约协议API	!`	!$!!	2020.11.17		200	(^!>			)1		!$(^!>
v3/ecommerce/combine-papay/contracts/pre-entrust-sign	POST	APP方式预签约API	!`	!$!!	2021.10.27		200				!#(^!>#D!=J$!,		$t!$(^!>
v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program	POST	小程序方式预签约API	!`	!$!!	2022.02.17		200				!#(^!>#D!=		$t!$(^!>
v3/ecommerce/combine-papay/transactions	POST	电商合单委托代扣支付API	!`	!$!!	2024.11.18		200				%%&4$Y!N(n{!$!,!;{!c!P}!(!!!&!+#`{#0&J}L%}J,		%%&4$Y(n{!$$W#Z!X!,!^!-!(!!!&#x{!c!P:I&h}}'){!'}
v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}	GET	电商合单委托代扣查询订单API	!`	!$!!	2021.10.27		200	$Y					%%&4$Y(n{!$$W#Z!X!,!^!-!(!!!&#x{!c!P:I&h}}'){!'}
v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}/reverse	POST	电商合单委托代扣撤销订单API	!`	!$!!	2021.10.27		204	$Y			%%(n{!$!(!!!&}		
v3/ecommerce/fund/balance/{sub_mchid}	GET	查询二级商户账户实时余额API	#;!.	!$!!	2024.07.25		200	!!	4U				!!4U-;/<
v3/ecommerce/fund/enddaybalance/{sub_mchid}	GET	查询二级商户账户日终余额API	#;	!$	2024.07.25		200	!!	744T				!!-;/<4T
v3/ecommerce/fund/withdraw	POST	账户余额提现API	!D!.	!$!!	2024.12.19		200				!!!5!4!S(0+E!K		!!&,!5+E
v3/ecommerce/fund/withdraw/out-request-no/{out_request_no}	GET	商户提现单号查询	!D!.	!$!!	2020.11.30		200	!5	!!				!%!*+!&,!5!4#-#v$u!S(0+E4P0E!d
v3/ecommerce/fund/withdraw/{withdraw_id}	GET	微信支付提现单号查询	!D!.	!$!!	2020.11.30		200	&,	!!				!%!*+!&,!5!4#-#v$u!S(0+E4P0E!d
v3/ecommerce/individual-contracts/out-contract-code/{out_contract_code}	GET	根据业务申请单号查签约信息	!7	!$	2026.04.24		200	!>	!#				&;K%59DwI7{JJ=w=x}
v3/ecommerce/individual-contracts/pre-entrust-sign-with-real-name-identity/app	POST	APP场景预签约（需要实名验证）	!7	!$	2026.04.24		200			!6	!#!>%e7-7,		$t
v3/ecommerce/individual-contracts/pre-entrust-sign-with-real-name-identity/mini-program	POST	小程序场景预签约（需要实名验证）	!7	!$	2026.04.24		200			!6	!#!>!'%e7-7,		$t
v3/ecommerce/individual-contracts/pre-entrust-sign/app	POST	APP场景预签约	!7	!$	2026.04.24		200				!#!>		$t
v3/ecommerce/individual-contracts/pre-entrust-sign/mini-program	POST	小程序场景预签约	!7	!$	2026.04.24		200				!#!>!'		$t
v3/ecommerce/individual-contracts/{openid}	GET	查询个人收款方授权结果	!7	!$	2024.10.22		200	!'	!#HH				'bGH59
v3/ecommerce/mch-transfer/authorizations	POST	申请二级商户商家转账授权	!p	!!	2024.06.20		200				!!4|{4z4~<)/r}		!!)$&w)r
v3/ecommerce/mch-transfer/authorizations/{sub_mchid}	GET	查询二级商户商家转账授权状态	!p	!!	2024.06.20		200	!!					!!)$)r
v3/ecommerce/mch-transfer/transfer-bills	POST	发起转账	!p	!!	2024.06.20		200			!6	!!!#!@$f!'$'#i!W!K		!!!@#u!G#5#%/)
v3/ecommerce/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}	GET	商户单号查询转账单	!p	!!	2024.06.20		200	!@	!!				!$!!!@#u!#$f#5#i!W#%!/+:!G#?
v3/ecommerce/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}/cancel	POST	撤销转账	!p	!!	2024.06.20		200	!@			!!		!!!@#u#5#?
v3/ecommerce/mch-transfer/transfer-bills/transfer-bill-no/{transfer_bill_no}	GET	微信转账单号查询转账单	!p	!!	2024.06.20		200	#u	!!				!$!!!@#u!#$f#5#i!W#%!/+:!G#?
v3/ecommerce/profitsharing/after-sales-orders	GET	查询售后服务分账结果	!N	!$	2023.07.11		200		!!!E				!!!-!43;1^%_
v3/ecommerce/profitsharing/after-sales-orders	POST	请求售后服务分账	!N	!$	2023.07.11		200				!!!-!4M)JD#S		!!!-!4
v3/ecommerce/profitsharing/finish-order	POST	完结分账API	!N	!$	2020.04.30		200				!!!-!:!+		!!!-!:!j
v3/ecommerce/profitsharing/orders	GET	查询分账结果API	!N	!$	2025.09.29		200		!!!-!:				!!!-!:!j/~'<{/P!4!+;O%_1^'H/O#A}%$4G8;8=8<{!D}8182
v3/ecommerce/profitsharing/orders	POST	请求分账API	!N	!$	2025.09.29		200			!6	!<!!!-!:/R{'H/O!4!+IB}80		!!!-!:!j/~/R{!4!+;O%_1^'H/O#A4G8;8=8<{!D}}
v3/ecommerce/profitsharing/orders/{transaction_id}/amounts	GET	查询订单剩余待分金额API	!N	!$!!	2020.11.06		200	!-					!-40
v3/ecommerce/profitsharing/receivers/add	POST	添加分账接收方API	!N	!$	2020.04.30		200			!6	!#'H#3!2C<Iq		'H#3
v3/ecommerce/profitsharing/receivers/delete	POST	删除分账接收方API	!N	!$	2020.04.30		200				!#'H#3		'H#3
v3/ecommerce/profitsharing/returnorders	GET	查询分账回退结果API	!N	!$	2025.09.29		200		!!#:#q%2				!!!j!:%2'v!4/]/Z7s%_
v3/ecommerce/profitsharing/returnorders	POST	请求分账回退API	!N	!$	2025.09.29		200				!!#:#q%2'v!4!+!E		!!!j!:%2'v!4/]/Z7s%_
v3/ecommerce/refunds/apply	POST	退款申请API	!q!7	!$	2025.06.19		200				&;!%!J!&1.1/+e!-!V#I$u!;{$C'0{0D!H}!R!.}!K/TD5		#S#I!G!;{$C'0{#3!H}%x1D!.0O}!f{#N3J4#!4(c}/T
v3/ecommerce/refunds/id/{refund_id}	GET	通过微信支付退款单号查询退款	!q!7	!$	2025.06.19		200	#S	&;!%				#S#I!-!((549#(!i3_!;{$C'0{0D!H}%x1D!.0O}!f{#N3J4#!4(c}/T8>
v3/ecommerce/refunds/out-refund-no/{out_refund_no}	GET	通过商户退款单号查询退款	!q!7	!$	2025.06.19		200	#I	&;!%				#S#I!-!((549#(!i3_!;{$C'0{0D!H}%x1D!.0O}!f{#N3J4#!4(c}/T8>
v3/ecommerce/refunds/{refund_id}/apply-abnormal-refund	POST	发起异常退款	!q!7	!$	2024.10.15		200	#S		!6	!%&;#I=95S5M,U		#S#I!-!(A'49!^!G3_D6!;{,Y'0{#3!H},I7Q!P/U}!f{#N/c&r!H*o!]{#e$(#&&Q*o;4}}/S
v3/ecommerce/refunds/{refund_id}/return-advance	GET	查询垫付回补结果API	!q	!$	2024.07.11		200	#S	!!				#S4x;R:K:H:F:D'u!^
v3/ecommerce/refunds/{refund_id}/return-advance	POST	垫付退款回补API	!q	!$	2024.07.11		200	#S			!!		#S4x;R:K:H:F:D'u!^
v3/ecommerce/subsidies/cancel	POST	取消补差API	#C	!$	2020.09.15		200				!!!-!+		!!!-;M!+
v3/ecommerce/subsidies/create	POST	请求补差API	#C	!$	2024.11.04		200				!!!-!4!+,Z:*		!!!-L,!+!4;N3i
v3/ecommerce/subsidies/return	POST	请求补差回退API	#C	!$	2024.11.04		200				!!!:!-#S!4!+L+'0{=y!O}		!!!-L-#S!:!4!+;N3i
v3/edu-papay/contracts/id/{contract_id}	GET	通过协议号查询签约API	!Y	!#!!	2023.07.21		200	!N	!#!%!&				!*!#!%!&!/!7&j+m{$@+n#-}
v3/edu-papay/contracts/presign	POST	预签约API	!Y	!#!!	2023.07.21		200				!#!%!&!'!7!m&THG)b		/G
v3/edu-papay/contracts/{contract_id}	DELETE	解约API	!Y	!#!!	2023.07.21		204	!N					
v3/edu-papay/transactions	POST	教育通扣款受理API	!Y	!#!!	2023.07.21		204				!#!%!&5g!,!(!U!=!N)b!;{!R!.}+x{!T%H}		
v3/edu-papay/transactions/id/{transaction_id}	GET	微信订单号查单API	!Y	!#!!	2023.07.21		200	!-	!%				!*!#!%!&!(!E!,!X!^#Z&)!t{!/!7}!;{!R&i&_!.}+x{!T%H}!f{%]!2#f#T!O!w&U$n$q}
v3/edu-papay/transactions/out-trade-no/{out_trade_no}	GET	商户订单号查单API	!Y	!#!!	2023.07.21		200	!(	!%				!*!#!%!&!(!E!,!X!^#Z&)!t{!/!7}!;{!R&i&_!.}+x{!T%H}!f{%]!2#f#T!O!w&U$n$q}
v3/edu-papay/user-notifications/{contract_id}/send	POST	发送扣款预通知API	!Y	!#!!	2023.07.21		204	!N			!#!%!&		
v3/edu-papay/user/{openid}/contracts	GET	通过用户标识查询签约API	!Y	!#!!	2023.07.21		200	!'	!#!%!&!7!mAl!b!x				!a{!*!#!%!&!/!7&j+m{$@+n#-}}#b!b!x
v3/edu-star/orders	GET	通过QQ账号查询核销订单列表API	#5	!#	2020.10.19		200		!#=b,T!b!x				%'{!#-(,T3C!G9~!j}!?!b!x
v3/edu-star/orders	POST	创建核销订单API	#5	!#	2020.10.19		200				!#=b,T3C!G		!#-(,T3C!G9~!j
v3/edu-star/users/openid/{wechat_openid}	GET	通过微信用户标识查询用户信息API	#5	!#	2020.10.19		200	-(	!#				7]!#-(,T;8
v3/edu-star/users/qq/{qq}	GET	通过QQ账号查询用户信息API	#5	!#	2020.10.19		200	:w	!#				7]!#-(:w;8
v3/eduschoolpay/contracts/presign	POST	预签约API	!Z	!!	2021.07.30		200			!6	!#!'!m&T;m!>AcC%%`{%eB1,,}?_{?`=[%4!X}		/G
v3/eduschoolpay/contracts/{contract_id}	GET	通过协议号查询签约API	!Z	!!	2020.08.20		200	!N					!N!$!#!'!m+o!G!>
v3/eduschoolpay/contracts/{contract_id}/terminate	POST	商户主动解约API	!Z	!!	2023.05.12		204	!N					
v3/eduschoolpay/transactions	POST	扣款API	!Z	!!	2023.05.12		200				!#!%!&!+!,!(!U!=!N&T!;{!R!P}'w{#Y;mJF}&^{!T%H}#`{#0}H>		!$!#!%!&!(!E'F#Z%V!X!,!^!t{!/!7}!;{!F'p+y!.}&^{!T%H}!f{%]!2#f#T!B!w'M'4'9}
v3/eduschoolpay/transactions/id/{transaction_id}	GET	微信支付订单号查单API	!Z	!!	2020.11.17		200	!-	!%				!$!#!%!&!(!E'F#Z%V!X!,!^#r{!'!7}!;{!R&i&_!P}&^{!T%H}!f{$!!2#f#T!O!8&U$n$q}
v3/eduschoolpay/transactions/out-trade-no/{out_trade_no}	GET	商户订单号查单API	!Z	!!	2020.11.17		200	!(	!%				!$!#!%!&!(!E'F#Z%V!X!,!^#r{!'!7}!;{!R&i&_!P}&^{!T%H}!f{$!!2#f#T!O!8&U$n$q}
v3/eduschoolpay/users/{openid}/contracts	GET	查询用户签约列表API	!Z	!!	2020.08.27		200	!'	!m+o!b!x				!a{!N!$!#!'!m+o!G!>}!Y!_!?)B{(U(`3L}
v3/eduschoolpay/users/{openid}/debt-state	GET	商户查询用户欠款状态API	!Z	!!	2020.11.16		200	!'					!#!'#5BK#?
v3/express/users/{openid}/transform	POST	用户openid转换API	#Q	!!	2021.10.26		200	!'			!#		!'
v3/facemch/users/{face_sid}	GET	查询用户授权的实名信息	!9	!!	2022.01.27		200	Cd	Dy!#!%!&L&				M<!/!7I8{C>B.C:}
v3/fund-app/brand-redpacket/brand-merchant-batches	POST	品牌商户发放红包	!x	!%	2025.04.15		200			!6	0p@9JC3l!A$H$I#h&pB`{!Z!H!'$'(d}		!A?g!G?j
v3/fund-app/brand-redpacket/brand-merchant-batches/{batch_no}	GET	微信支付批次单号查询批次单	!x	!%	2025.04.15		200	)u	9b7H				&0)u!A+W0/-V5Y$H$I6L#h&p!i%X)^)_1X1[7D{=2!Z.*}
v3/fund-app/brand-redpacket/brand-merchant-batches/{batch_no}/details/{detail_no}	GET	商家明细单号查询明细单	!x	!%	2025.04.15		200	)u1?					&0!A)u!Z1?.*!H(d7t!'$'8h&R0p3l-V
v3/fund-app/brand-redpacket/brand-merchant-out-batches/{out_batch_no}	GET	商家批次单号查询批次单	!x	!%	2025.04.15		200	!A	9b7H				&0)u!A+W0/-V5Y$H$I6L#h&p!i%X)^)_1X1[7D{=2!Z.*}
v3/fund-app/brand-redpacket/brand-merchant-out-batches/{out_batch_no}/out-details/{out_detail_no}	GET	商家明细单号查询明细单	!x	!%	2025.04.15		200	!A!Z					&0!A)u!Z1?.*!H(d7t!'$'8h&R0p3l-V
v3/fund-app/mch-transfer/elecsign/out-bill-no	POST	商户单号申请电子回单	!1	!%	2024.10.14		200				!@		#5!G
v3/fund-app/mch-transfer/elecsign/out-bill-no/{out_bill_no}	GET	商户单号查询电子回单	!1	!%	2024.12.05		200	!@					<>!G#?.R$8$K#%
v3/fund-app/mch-transfer/elecsign/transfer-bill-no	POST	微信单号申请电子回单	!1	!%	2024.10.14		200				#u		#5!G
v3/fund-app/mch-transfer/elecsign/transfer-bill-no/{transfer_bill_no}	GET	微信单号查询电子回单	!1	!%	2024.12.05		200	#u					<>!G#?.R$8$K#%
v3/fund-app/mch-transfer/partner/budget/{out_budget_no}/electronic-receipts	GET	查询预算出资的电子回单	!d	!!	2025.10.09		200	$r	0B				$r,c)6$S/P*k0B.R$8$K
v3/fund-app/mch-transfer/partner/budget/{out_budget_no}/electronic-receipts	POST	申请预算出资的电子回单	!d	!!	2025.10.09		200	$r			,c)6$S/P		$r,c)6$S/P*k0B.R$8$K
v3/fund-app/mch-transfer/partner/charity-budget	POST	申请公益捐赠预算	!d	!!	2025.07.10		200				$r$SK0%k(+!H!K		!*$r(2!H$S%k(+<G6f<h;=0:95856M
v3/fund-app/mch-transfer/partner/charity-budget/{out_budget_no}	GET	商户单号查询公益捐赠预算详情	!d	!!	2025.07.10		200	$r	$S				!*$r(2!H$S%k(+<G6f<h;=0:95856M
v3/fund-app/mch-transfer/partner/charity-budget/{out_budget_no}/unlock	POST	解锁公益捐赠预算	!d	!!	2025.07.10		200	$r			$S(+		!*$r(2!H$S%k(+<<MBEhD0MC
v3/fund-app/mch-transfer/partner/charity-transfer-bills	POST	发起公益捐赠	!d	!!	2025.07.10		200				$r/%$={Lw!-}$S31!H!W		$r(2/%=3!H!W31<8!i#(
v3/fund-app/mch-transfer/partner/charity-transfer-bills/out-transfer-no/{out_transfer_no}	GET	商户单号查询公益捐赠详情	!d	!!	2025.07.10		200	/%	$S$r				$r(2/%=3!H!W31<8!i#(
v3/fund-app/mch-transfer/partner/electronic-receipts	POST	申请单笔转账电子回单	!1	!!	2025.11.03		200				!!!@		!!!@<=!G#v8F$8$K
v3/fund-app/mch-transfer/partner/electronic-receipts/{out_bill_no}	GET	查询单笔转账电子回单	!1	!!	2025.11.03		200	!@	!!				!!!@<=!G#v8F$8$K
v3/fund-app/mch-transfer/partner/sub-mch-authorizations	POST	申请子商户商家转账授权	!1	!!	2025.07.29		200				!!%v		!!%v<?&w#?
v3/fund-app/mch-transfer/partner/sub-mch-authorizations/{sub_mchid}	GET	查询子商户商家转账授权状态	!1	!!	2025.07.29		200	!!					!!K6>s{!!%v<?&w#?}?=5z
v3/fund-app/mch-transfer/partner/transfer-bills	POST	发起转账	!1	!!	2025.07.29		200			!6	!!!#!@!'$'#i!W!K%?(t)d{)<);}		!!!@#u!G(X
v3/fund-app/mch-transfer/partner/transfer-bills/out-bill-no/{out_bill_no}	GET	商户单号查询转账单	!1	!!	2025.07.29		200	!@	!!				!!!$!@#u!#'A#i!W#%!/$'!G#?
v3/fund-app/mch-transfer/partner/transfer-bills/out-bill-no/{out_bill_no}/cancel	POST	撤销转账	!1	!!	2025.07.29		200	!@			!!		!!!@#u'A=1&L#%!/$'#-#?
v3/fund-app/mch-transfer/partner/transfer-bills/pre-transfer-with-authorization	POST	发起转账并完成自动收款授权	!1	!!	2025.12.09		200			!6	!!!#!@!'$'#i!W!K%?(t)d{)<);}5B{'J%10^}		!!!@#u!G(X
v3/fund-app/mch-transfer/partner/transfer-bills/transfer	POST	转账（用户自动收款）	!1	!!	2025.12.09		200			!6	!!!#!@$'#i!W!K%?(t)d{)<);}+M		!!!D!@#u!<K5#i!W#%!/$'!G#v
v3/fund-app/mch-transfer/partner/user-confirm-authorizations	POST	申请免确认收款授权	!1	!!	2025.12.09		200				%1!#!'(t'J%?!=		%1<E!G(X
v3/fund-app/mch-transfer/partner/user-confirm-authorizations/{out_authorization_no}	GET	商户单号查询自动收款授权	!1	!!	2025.12.09		200	%1					%1!#!''J+M<D-9#z{&21+}=7%?#-
v3/fund-app/mch-transfer/partner/user-confirm-authorizations/{out_authorization_no}/close	POST	解除免确认收款授权	!1	!!	2025.12.09		200	%1					%1!#!''J+M3W-9#z{&26J}=7%?#-
v3/fund-app/mch-transfer/transfer-bills	POST	发起转账	!1	!%	2025.03.21		200			!6	!#!@!'$'#i!W!K%?(t)d{)<);}M`{M$}		!@#u!G'A#%/)
v3/fund-app/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}	GET	商户单号查询转账单	!1	!%	2026.07.08		200	!@					.b!@#u!#'A#i!W#%!/$'!i&R
v3/fund-app/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}/cancel	POST	撤销转账	!1	!%	2025.03.18		200	!@					!@#uK7&R
v3/fund-app/mch-transfer/transfer-bills/pre-transfer-with-authorization	POST	发起转账并完成自动收款授权	!1	!%	2025.05.16		200			!6	!#!@!'$'#i!W!K%?(t)d{)<);}5B{'J%10^}#g		!@#u!GK3/)(w:'
v3/fund-app/mch-transfer/transfer-bills/transfer	POST	用户授权后转账	!1	!%	2026.05.08		200			!6	!#!@$'#i!W!K%?(t)d{)<);}0]#g:'		.b!@#u!<K2#i!W#%!/$'!G#v
v3/fund-app/mch-transfer/transfer-bills/transfer-bill-no/{transfer_bill_no}	GET	微信转账单号查询转账单	!1	!%	2026.07.08		200	#u					.b!@#u!#'A#i!W#%!/$'!i&R
v3/fund-app/mch-transfer/transfer-to-qq-wallet-bills	POST	发起转账到QQ钱包	#G	!%	2025.04.14		200			!6	!#!@!'-$$'#i!W!KLz)d{)<);}		!$!@#u!<'A#i!W!/-$$'#%!i%X
v3/fund-app/mch-transfer/transfer-to-qq-wallet-bills/{out_bill_no}	GET	查询转账到QQ钱包的结果	#G	!%	2025.04.14		200	!@					!$!@#u!<'A#i!W!/-$$'#%!i%X
v3/fund-app/mch-transfer/transfer-to-qq-wallet-bills/{out_bill_no}/cancel	POST	撤销转账到QQ钱包	#G	!%	2025.04.14		200	!@					!D!@#u!<'A=1&L#%!/-$$'$J&R
v3/fund-app/mch-transfer/user-confirm-authorization	POST	申请免确认收款授权	!1	!%	2025.08.26		200				%1!#!'(t'J%?0^#1{6I!TBr}		%1<E!G(X
v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/{out_authorization_no}	GET	商户单号查询自动收款授权	!1	!%	2026.05.08		200	%1	E6				%1!#!''J0]<D)r#z{&2A5}(s%?$J/)
v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/{out_authorization_no}/close	POST	解除免确认收款授权	!1	!%	2026.05.08		200	%1					%1!#!''J0]3W)r#z{&26J}(s%?$J
v3/funds-to-oversea/bill-download-url	GET	获取购付汇账单文件下载链接API	!o	!$	2022.04.19		200		'!!%				)9'1&8
v3/funds-to-oversea/orders	POST	申请资金出境API	!o	!$	2022.05.30		200				)G!!!-!41lD:{%-D9DCD@}JN{GnGoJM}C]{B(C[}2j{H8}Hd{M%!cBV?V}		)G!!!j'u#%!4871l#s7o7j7A8'6?6=
v3/funds-to-oversea/orders/{out_order_id}	GET	查询出境结果API	!o	!$	2022.05.30		200	)G	!!!-				)G!!!j'u#%!4871l#s7o7j7A8'6?6=
v3/funds-to-oversea/return/return-orders	POST	申请资金出境退回	!o	!$	2025.02.24		200				%2!!)G!-L6!4		%2!!/[)G!-L5!4<B!i#(Cl
v3/funds-to-oversea/return/return-orders/out-return-no/{out_return_no}	GET	查询出境退回结果（通过商户出境退回单号）	!o	!$	2025.02.24		200	%2	!!				%2!!/[)G!-#S!4<B!i#(#%
v3/funds-to-oversea/transactions/{transaction_id}/available_abroad_amounts	GET	查询订单剩余可出境余额API	!o	!$	2022.04.19		200	!-	!!				!-?J
v3/global/certificates	GET	获取平台证书列表	!]	!)!'	2022.08.04	!(	200						%'{/h.2.81N{0R2F0Z1'}}
v3/global/customs/orders	GET	报关查询API	!Q	!)!'	2022.08.04	!(	200		!#!$:#2T&5!b!x				!#!$!-+?+@!Y!_!?%'{%='D9?&5.G*V*9+6*f(i.:'6}
v3/global/customs/orders	PATCH	报关信息修改API	!Q	!)!'	2022.08.04	!(	200				!#!$!(!-%=&5(M*9*V+6*f		!#!$(i!(!-%='D'6+?+@
v3/global/customs/orders	POST	报关API	!Q	!)!'	2022.08.04	!(	200				!#!$!(!-&5(M*9%=.G*V+6*f		!#!$(i!(!-%='D+?+@
v3/global/customs/redeclare	POST	报关重推API	!Q	!)!'	2022.08.04	!(	200				!#!$!V!E%='D&5(M		!#!$(i!(!-%='D'6.:
v3/global/customs/verify-certificate	POST	身份信息校验API	!Q	!)!'	2022.08.04	!(	200			!6	!#!$!(!-%=&5(M6<686;		!#!$!(!-67
v3/global/merchant-service/complaint-notifications	DELETE	删除投诉通知回调	!/	!!!&!*	2026.01.27	!(	204						
v3/global/merchant-service/complaint-notifications	GET	查询投诉通知回调	!/	!!!&!*	2026.01.27	!(	200						!$'I
v3/global/merchant-service/complaint-notifications	POST	创建投诉通知回调	!/	!!!&!*	2026.01.27	!(	200				'I		!$'I
v3/global/merchant-service/complaint-notifications	PUT	更新投诉通知回调	!/	!!!&!*	2026.01.27	!(	200				'I		!$'I
v3/global/merchant-service/complaints	GET	查询投诉单列表	!/	!#!!!&	2026.01.27	!(	200		!x!b5]7b6]25				!a{$j+k*'-n'**Z-m{!-!(;x<!;y/7:L$%3q}-k9#:f.W0<-l{,89E}:g6Z/l{#:#q3Y}}!_!Y#b
v3/global/merchant-service/complaints/{complaint_id}	GET	查询投诉单详情	!/	!#!!!&	2026.01.27	!(	200	$j	25				$j+k*'-n'**Z-m{!-!(;x<!;y/7:L$%3q}-k9#:f.W0<-l{,89E}:g6Z/l{#:#q3Y}
v3/global/merchant-service/complaints/{complaint_id}/complete	POST	反馈处理完成	!/	!!!&!*	2026.01.27	!(	204	$j			'*		
v3/global/merchant-service/complaints/{complaint_id}/negotiation-historys	GET	查询投诉协商历史	!/	!!!&!*	2026.01.27	!(	200	$j	!x!b25				!a{969v2OGA2N8b6[{,8F@}}!_!Y#b
v3/global/merchant-service/complaints/{complaint_id}/response	POST	提交回复	!/	!!!&!*	2026.01.27	!(	204	$j			'*;J;K&c9(		
v3/global/merchant-service/images/upload	POST	商户上传反馈图片API	!/	!!!&!*	2026.01.27	!(	200					&:%r	)E
v3/global/merchant-service/images/{media_id}	GET	图片下载API	!/	!!!&!*	2026.01.27	!(	200	)E	$j				
v3/global/merchant-storage/file/upload	POST	上传文件API	!@	!)!'	2022.08.04	!(	200					&:%r	1d
v3/global/merchant/h5/permission/applications	POST	创建H5支付权限申请单	!f	!i		!(	200				+Y!!&`+jLr&u&v-&-'!K>w		!!&`+Y3u+j&u&v+B-'$~(-0X0Y!K
v3/global/merchant/h5/permission/applications/{applyment_id}	GET	查询H5支付权限申请单详情	!f	!'		!(	200	$~					!!&`+Y3u+j&u&v+B-'$~(-0X0Y!K
v3/global/merchant/h5/permission/applications/{applyment_id}	PATCH	修改H5支付权限申请单	!f	!'		!(	200	$~			&`+Y+j&u&v-&0@		!!&`+Y3u+j&u&v+B-'$~(-0X0Y!K
v3/global/merchant/h5/permission/domain/applications	POST	创建H5支付域名修改申请单	!f	!'		!(	200				!%&`-'&u&v-&!K.y		!!+B&`4@&u&v$~(--3!K.y
v3/global/merchant/h5/permission/domain/applications/{applyment_id}	GET	查询H5支付域名修改申请单	!f	!'		!(	200	$~					!!+B&`4@&u&v$~(--3!K.y
v3/global/merchant/h5/permission/domain/applications/{applyment_id}	PATCH	修改H5支付域名修改申请单	!f	!'		!(	200	$~			&`-&0@&u&v		!!+B&`4@&u&v$~(--3!K.y
v3/global/merchant/h5/permission/{sub_mchid}	GET	查询子商户H5支付权限状态	!f	!'		!(	200	!!					!!?9
v3/global/merchants	POST	子商户进件（融合钱包）	!r	!'	2026.01.14	!(	200			4E!6	!J!*!0*x*T13{#]/=.3})w#d*M.o,],[/V*v-X{-Y)m+A*S*O+'0$)C}*5{!2&A}*d{!2&A}5*8E{DM&`}!,		!!=_!91u
v3/global/merchants/{sub_mchid}	GET	查询子商户（融合钱包）	!r	!'	2026.01.14	!(	200	!!	!J!*				!!!0*x*T*M)w12{&@%4'/}9O,],[*v0s{5t)m+A*S*O+')C}*5{!2&A}*d{!2&A}DK{(-1u}K|{K~>n>l{1c$u}}!,
v3/global/merchants/{sub_mchid}	PATCH	修改子商户（融合钱包）	!r	!'	2026.01.14	!(	200	!!		!6	!J!*!0!!*x*T13{#]/=.3})w#d*M.oIiIh/V*v-X{-Y)m+A*S*O+'0$)C}*5{!2&A}*d{!2&A}5*8E{0@7W}		!!1u
v3/global/micropay/transactions/id/{transaction_id}/reverse	POST	撤销订单(微信支付订单号)	!3	!)!'	2022.08.04	!(	204	!-			!$!*!!		
v3/global/micropay/transactions/out-trade-no/{out_trade_no}/reverse	POST	撤销订单(商户订单号)	!3	!)!'	2022.08.04	!(	204	!(			!$!*!!		
v3/global/micropay/transactions/pay	POST	提交付款码支付	!3	!)!'	2022.08.04	!(	200				!$!#!!!*!J!&!+!,!(!U$W'2&d!t{&W}!;{!R!.}#1{!T$[$O'8#a{#M!0#C}}&6{#~';!]{#H&V#&#+#4}}		$]!$!#!!!*!J!&!($W#Z'E&/!,$v!t{!/!g!7}!;{!R!.%3:G&a{&O#s}}&6{#N!2$Q$x!4!.#Q=c'f'n!]{#H$L#+#4}}
v3/global/papay/contracts/app-pre-entrust-sign	POST	APP签约API	!E	!)!'	2021.12.08	!(	200				!<!%#=#2!&(]&C(w,m!/47%K		;r
v3/global/papay/contracts/h5-pre-entrust-sign	POST	H5预签约API	!E	!)!'	2021.12.08	!(	200				!<!%#=#2!&(]&C(w,mJ%47%K/^		</
v3/global/papay/contracts/jsapi-pre-entrust-sign	POST	JSAPI预签约API	!E	!)!'	2021.12.08	!(	200				!<!%#=#2!&(]&C(w,m!//^%K		</
v3/global/papay/contracts/miniprogram-pre-entrust-sign	POST	小程序签约API	!E	!)!'	2022.08.04	!(	200				!<!%#=#2!&(]&C(w,m!/47%K		;r
v3/global/papay/contracts/out-contract-code/{out_contract_code}	GET	商户协议号查询签约API	!E	!)!'	2022.08.04	!(	200	!>	!<!%#=#2!&				!D!<#2!%#=!&$@(]&C(w'@<2<s<t3m!/
v3/global/papay/contracts/web-pre-entrust-sign	POST	WEB预签约API	!E	!)!'	2025.04.01	!(	200				!<!%#=#2!&(]&C(w,m%K/^		Jx
v3/global/papay/contracts/{contract_id}	GET	代扣协议ID查询签约API	!E	!)!'	2022.08.04	!(	200	!N	!<!%#=#2!&(]				!D!<#2!%#=!&$@(]&C(w'@<2<s<t3m!/
v3/global/papay/contracts/{contract_id}/terminate	POST	申请解约API	!E	!)!'	2022.08.04	!(	204	!N			!<#=!%!&3m		
v3/global/papay/transactions	POST	支付扣款API	!E	!)!'	2025.01.07	!(	200				!<#=!%!&!+!,!=!(!U&d!N!;{!R!.}#1{!T$[}		!D!<#2!%#=!&!(!-!,Lj&/3iLe'E#r{!/!g!7}!;{!R%3!P$%&a{M.#s}}!f{#N!2$Q$x!4!P#Q)j'f'n!]{#H$L!Q#+#4}}
v3/global/papay/transactions/out-trade-no/{out_trade_no}	GET	查询订单(商户订单号)	!E	!)!'	2025.01.07	!(	200	!-!(	!!				!$!#!*!!!J!&!(!-!,)c&/$v#Z'E#r{!/!g!7}!;{!R%3!P$%&a{&O#s}}!f{#N!2$Q$x!4!P#Q)j'f'n!]{#H$L!Q#+#4}}
v3/global/papay/transactions/out-trade-no/{out_trade_no}/reverse	POST	撤销订单(商户订单号)	!E	!)!'	2022.08.04	!(	204	!(	!!				
v3/global/papay/transactions/{transaction_id}	GET	查询订单(微信支付订单号)	!E	!)!'	2025.01.07	!(	200	!-	!!				!$!#!*!!!J!&!(!-!,)c&/$v#Z'E#r{!/!g!7}!;{!R%3!P$%&a{&O#s}}!f{#N!2$Q$x!4!P#Q)j'f'n!]{#H$L!Q#+#4}}
v3/global/profit-sharing/bill-download-url	GET	获取分账账单文件下载地址API	!@	!)!'	2022.08.04	!(	200		!%5`				&8
v3/global/profit-sharing/orders	POST	请求分账API	!@	!)!'	2022.08.04	!(	200				!%!#!&!-!:'<{(=$>#3&@5F!4!+}==		!%!-!:!j#5'<{!P!4!+$>#3'u1]!G1e*21A/o,`#s}
v3/global/profit-sharing/orders/unfreeze	POST	解冻剩余资金API	!@	!)!'	2022.08.04	!(	200				!%!-!:!+		!%!-!:!j#5'<{!P!4!+$>#3'u1]!G1e*21A/o,`#s}
v3/global/profit-sharing/orders/{out_order_no}	GET	查询分账结果API	!@	!)!'	2022.08.04	!(	200	!:	!%!E				!%!-!:!j#5'<{!P!4!+$>#3'u1]!G1e*21A/o,`#s}
v3/global/profit-sharing/receivers	DELETE	删除分账接收方API	!@	!)!'	2022.08.04	!(	204				!%!<!&4$0C		
v3/global/profit-sharing/receivers	POST	添加分账接收方API	!@	!)!'	2022.08.04	!(	200				!%!<!&4$0C&@5FIs+u/b201V5%:6		!%$>#3&@;<+u/b201V8.'@#%5%:6
v3/global/profit-sharing/receivers/{account}	GET	查询分账接收方添加结果API	!@	!)!'	2022.08.04	!(	200	#3	!%!E!<!&4$				!%$>#3!2;<+u/b201V8.'@#%
v3/global/profit-sharing/refunds/bill-download-url	GET	获取分账退款账单下载链接API	!@	!)!'	2022.09.22	!(	200		!%5`				&8
v3/global/profit-sharing/refunds/refundable-balance	GET	查询可供垫付退款实时余额API	!@	!)!'	2022.09.21	!(	200						#g0h!.
v3/global/profit-sharing/transactions/mark	POST	分账标记API	!@	!)!'	2022.08.04	!(	204				!%!V!.		
v3/global/profit-sharing/transactions/{transaction_id}/amounts	GET	查询剩余待分金额API	!@	!)!'	2022.08.04	!(	200	!-	!%				!-MD!.
v3/global/profit-sharing/transactions/{transaction_id}/refundable-amounts	GET	查询订单剩余可退款金额API	!@	!)!'	2022.11.08	!(	200	!-	!%				!-Ic!.D7
v3/global/refund/partner/recharge-balance/sub-mchid/{sub_mchid}	GET	商家充值退款余额查询	!]	!'	2025.01.02	!(	200	!!					;?!P
v3/global/refund/recharge-balance	GET	商家充值退款余额查询	!]	!)	2025.01.02	!(	200						;?!P
v3/global/refunds	GET	查询所有退款	!^	!)!'	2025.03.03	!(	200		!E!V!$!!!*!Y!l				$]!$!!!*!(!;{!R!.%3$%}%'{$]#I(5)P*C!^!G+#!;{$C!.%x$%(D{,v#s}};3{#N$Q$x!O&l!P}}('71
v3/global/refunds	POST	申请退款	!^	!)!'	2025.03.03	!(	200				!$!#!*!!!J!&!E!V#I$u#x{$C!R!P}!K		$]#I!G!;{$C!P%x$%(D{,v#s}}#K{#N$Q$x!O&l!P}
v3/global/refunds/id/{refund_id}	GET	查询单笔退款(微信支付退款订单号)	!^	!)!'	2025.03.27	!(	200	#S	!$!!!*				$]#I!-!((5)P*C!^!G+#!;{$C!.%x$%(D{,v#s}}#K{#N$Q$x!O&l!P}
v3/global/refunds/out-refund-no/{out_refund_no}	GET	查询单笔退款(商户退款订单号)	!^	!)!'	2025.03.27	!(	200	#I	!$!!!*				$]#I!-!((5)P*C!^!G+#!;{$C!.%x$%(D{,v#s}}#K{#N$Q$x!O&l!P}
v3/global/settle/settlements	GET	查询结算资金明细API	!]	!)!'	2025.01.07	!(	200		!%;w;v;t!_!Y				!a{!e;z=*=!!;{3O4/!P2h$C9c8(}=aK/{3O4/!P2h$C}}!?!Y!_
v3/global/statements	GET	下载对账单	!]	!)!'	2025.01.07	!(	200		*.!D#2!%				
v3/global/transactions/app	POST	APP支付下单	!3	!)!'	2022.08.04	!(	200				!$!#!!!*!J!&!+!,!=!(!U$W'2&n&(&d!t{!/!g!7}!;{!R!.}#1{!T$[$O'8#a{#M!0#C}}&6{#~';!]{#H&V#&#+#4}}		$9
v3/global/transactions/id/{transaction_id}	GET	查询订单(微信支付订单号)	!3	!)!'	2022.08.04	!(	200	!-	!$!!!*				!$!#!*!!!J!&!($]!,)c&/$v#Z'E#r{!/!g!7}!;{!R%3!P$%&a{&O#s}}!f{#N!2#f$x!4!P#Q)j'f'n!]{#H$L!Q#+#4}}
v3/global/transactions/id/{transaction_id}/close	POST	关闭订单(微信支付订单号)	!3	!)!'	2022.08.04	!(	204	!-			!$!%#2		
v3/global/transactions/jsapi	POST	JSAPI支付下单API	!3	!)!'	2022.08.04	!(	200				!$!#!!!*!J!&!+!,!=!(!U$W'2&n&(&d!t{!/!g!7}!;{!R!.}#1{!T$[$O'8#a{#M!0#C}}&6{#~';!]{#H&V#&#+#4}}		$9
v3/global/transactions/mweb	POST	H5支付下单	!3	!)!'	2022.08.04	!(	200				!$!#!!!*!J!&!+!,!=!(!U$W'2&n&(&d!t{!/!g!7}!;{!R!.}'w{!T$[%w'8,h{#M!0#C}}&6{#~';!]{#H&V#&#+#4}}		9]
v3/global/transactions/native	POST	Native支付下单API	!3	!)!'	2022.08.04	!(	200				!$!#!!!*!J!&!+!,!=!(!U$W'2&n&(&d!t{!/!g!7}!;{!R!.}#1{!T$[$O'8#a{#M!0#C}}&6{#~';!]{#H&V#&#+#4}}		%[
v3/global/transactions/out-trade-no/{out_trade_no}	GET	查询订单(商户订单号)	!3	!)!'	2022.08.04	!(	200	!(	!$!!!*				!$!#!*!!!J!&!($]!,)c&/$v#Z'E#r{!/!g!7}!;{!R%3!P$%&a{&O#s}}!f{#N!2#f$x!4!P#Q)j'f'n!]{#H$L!Q#+#4}}
v3/global/transactions/out-trade-no/{out_trade_no}/close	POST	关闭订单(商户订单号)	!3	!)!'	2022.08.04	!(	204	!(			!$!%#2		
v3/goldplan/merchants/changecustompagestatus	POST	商家小票管理API	#)	!!!&	2020.04.29		200				!!2P		!!2P
v3/goldplan/merchants/changegoldplanstatus	POST	点金计划管理API	#)	!!!&	2024.11.18		200				!!2PGG		!!
v3/goldplan/merchants/close-advertising-show	POST	关闭广告展示API	#)	!!	2020.08.27		204				!!		
v3/goldplan/merchants/open-advertising-show	PATCH	开通广告展示API	#)	!!	2020.08.27		204				!!4y		
v3/goldplan/merchants/set-advertising-industry-filter	POST	同业过滤标签管理API	#)	!!!&	2020.07.28		204				!!4y		
v3/gov/subsidy/audit/cup/invalid	POST	查询审核结果	!,!t	!$!!	2025.06.24		200				,=,4,x		#,.s,i,j
v3/gov/subsidy/audit/cup/query	POST	查询审核结果	!,!t	!$!!	2025.06.24		200				,=,4,x		#,F~,i,jF5MoMp?)?*LiIYI]GS
v3/gov/subsidy/audit/cup/refund/sync	POST	同步非银联支付交易退款信息	!,!t	!$!!	2025.06.24		200				,=,4,xIZI^		#,.s,i,j
v3/gov/subsidy/audit/cup/update	POST	更新审核数据	!,!t	!$!!	2025.06.24		200				,=<X<Y<R9q,4,x!=:j7d5k:k;e:]:M=$=#9%;d4o=09B9I7M8W8X8Y8Z8[8]8^8_8`8a6X6Y7J7K:.5T)X'`'a;6;,7e8u{8q2&8t8v8|8r9f<m8y;f<o9h;q}<y{<|<z=Z=Y=X=W<~7=<%1=}		#,.s,i,j
v3/gov/subsidy/audit/cup/upload	POST	上传审核数据	!,!t	!$!!	2025.06.24		200				,=<X<Y<R9q,4,x!=:j7d5k:k;e:]:M=$=#9%;d4o=09B9I7M8W8X8Y8Z8[8]8^8_8`8a6X6Y7J7K:.5T)X'`'a;6;,7e8u{8q2&8t8v8|8r9f<m8y;f<o9h;q}<y{<|<z=Z=Y=X=W<~7=<%1=}		#,.s,i,j
v3/gov/subsidy/companies/query	POST	企业信息查询	!,!<	!$!!	2025.06.24		200				%R)A		%m6P#,%/
v3/gov/subsidy/goods/upload	POST	商品信息上传	!,!<	!$!!	2025.06.24		200				)!Hm.6)(%R/f)A?e?Q,QHl?d		#,%/
v3/gov/subsidy/n-qualifications/sync	POST	N品类同步资格核销信息	!,!<	!$!!	2025.06.24		200			!6	%e$M*^+J!(!%.632)(#C%R/f)A977?8x,Q:R2Q)5268z:v;`):8p<n3x0y&>&<*$%n8s,Z		#,%/
v3/gov/subsidy/qualification	GET	查询补贴资格	!,!<	!$!!	2025.06.24		200		,U,,%y)!!/!<%RDp	!6			3X
v3/gov/subsidy/qualifications/passthrough/cancel	POST	取消资格(透传模式)	!,!<	!$!!	2025.06.24		200			!6	%e$M*^)!%R$^):		#,%/
v3/gov/subsidy/qualifications/passthrough/claim	POST	领取资格(透传模式)	!,!<	!$!!	2025.06.24		200			!6	%e$M*^+J%R):EoE?		#,%/
v3/gov/subsidy/qualifications/passthrough/query	POST	批量查询用户资格(透传模式)	!,!<	!$!!	2025.06.24		200			!6	%e$M*^%R):		:y{)!3X=<A06F6G}
v3/gov/subsidy/qualifications/query	POST	批量查询用户资格	!,!<	!$!!	2025.06.24		200			!6	%e$M*^%R):		:y{)!3X=<6F6G}
v3/gov/subsidy/qualifications/sync	POST	同步资格核销信息	!,!<	!$!!	2025.06.24		200			!6	,U,,%y+J!(Ku.632)(#C%R)X/f)A+U9&3U977?8x,Q:R2Q)5'`'a26,Z8z:v;`):8p8s<n3x0y9A		#,%/
v3/gov/subsidy/sncode/lock	POST	sn码锁定	!,!<	!$!!	2025.06.24		200				)!!()(%R)XF#+U3U,QJ<'`'a		#,%/
v3/gov/subsidy/sncode/query	POST	查询sn码状态	!,!<	!$!!	2025.06.24		200				K*%R		DA{)XK=G7}
v3/gov/subsidy/sncode/unlock	POST	sn码解锁	!,!<	!$!!	2025.06.24		200				)!!(%R)X+U,Q		#,%/
v3/gov/subsidy/transactions/query	POST	交易信息查询	!,!<	!$!!	2025.06.24		200				%RGL		#,%/Js{Jt6P60}
v3/gov/subsidy/transactions/summary/query-day	POST	查询单日交易汇总	!,!<	!$!!	2025.06.24		200				%RI.I1+J60		#,%/L^L]L[
v3/gov/subsidy/transactions/sync	POST	交易信息回传	!,!<	!$!!	2025.06.24		200			!6	,U,,%y+J!(.632)($*%R/f)A2Q)53x26,Z9AJ80y):!%		#,%/
v3/gov/subsidy/zhejiang/authcode/cancel	POST	品类凭证码预核销撤销	!,!?	!$!!	2025.04.07		200				/w-|3r3s&W&F		%f%g
v3/gov/subsidy/zhejiang/authcode/commit	POST	品类凭证码上报确认	!,!?	!$!!	2025.04.07		200				/w-|3r3s>%9x<d4p$*;a6x-U=>5U&W&F!d-L/>As!B		%f%g
v3/gov/subsidy/zhejiang/authcode/issue	POST	申请品类凭证码	!,!?	!$!!	2025.04.07		200			!6	61!/#]2@0NB<@w*%&F		%f%g?+
v3/gov/subsidy/zhejiang/authcode/refund	POST	品类凭证码上报撤销	!,!?	!$!!	2025.04.07		200				/w-|3r3s9x<d4p$*;a=>5U&W&F!d-L/>6x-U		%f%g
v3/gov/subsidy/zhejiang/authcode/try	POST	预核销品类凭证码	!,!?	!$!!	2025.04.07		200				/wF4LB&W@rAt		%f%g-|CNCOBv!BBuH/A(A)61
v3/gov/subsidy/zhejiang/goods/query	POST	商品信息查询	!,!?	!$!!	2025.04.07		200				D8,R&F;F		%f%g.OJ],SA<.Q%-ElD=?fEuE|C@CACBIeMr7p!9DDG-MAGZ'W19BC!SMG7q2'BpEvExEyEzE~F!EwHeJ7:QG!
v3/gov/subsidy/zhejiang/n-qualifications/confirm	POST	n品类核销	!,!?	!$!!	2025.04.07		200			!6	!a{*$*%DE#]9u!d-L/>;c'B<c0.0N>QJ:)(4^=?6yJ^}&F;F		%f%g
v3/gov/subsidy/zhejiang/qualifications/alter	POST	变更资格	!,!?	!$!!	2025.04.07		200			!6	*$*%#]0.&F		%f%g&W
v3/gov/subsidy/zhejiang/qualifications/claim	POST	领取资格	!,!?	!$!!	2025.04.07		200			!6	*$*%#]0.@y&F		%f%g
v3/gov/subsidy/zhejiang/qualifications/query	POST	查询补贴资格	!,!?	!$!!	2025.04.07		200			!6	*%@q&F		%f%g!a{*$3]KS}
v3/gov/subsidy/zhejiang/qualifications/sync	POST	核销资格	!,!?	!$!!	2025.04.07		200			!6	Iw!a{&W*$*%DF#]9u!d-L/>;cKI<c0.0N#CJ;)X=?6y+U9&3U)(Ek1=2&E5:Q2TG[4^'`'a@t}		%f%gCK
v3/gov/subsidy/zhejiang/sncode/lock	POST	sn码锁定	!,!?	!$!!	2025.04.07		200				7*,S223S.O.Q%-8A'`'a=/9y4Y;n'W192';b9Q-UJ9&F3:		%f%g'`'a
v3/gov/subsidy/zhejiang/sncode/query	POST	sn码销售状态查询	!,!?	!$!!	2025.04.07		200				3S,S22.Q.O'`'a;g&F3:		%f%gK),RJL
v3/gov/subsidy/zhejiang/sncode/unlock	POST	sn码解锁	!,!?	!$!!	2025.04.07		200				&F3:7*,S223S.O.Q%-8A'`'a=/GY9y4Y;n'W192';b9Q-U;g		%f%g
v3/hire-power-bank/insurance-orders	POST	创建保险订单	#E	!%	2022.07.27		200				#q!/!K$c		#:#q!/9=6E9|2R2S9z
v3/hire-power-bank/insurance-orders/{out_order_no}	GET	查询保险订单详情	#E	!%	2022.07.27		200	!:					#:#q!/9=6E9|2R2S9z
v3/hire-power-bank/user-qualifications/{openid}	GET	查询用户保险订单领取资格	#E	!%	2022.07.27		200	!'					I-
v3/industry-coupon/tokens	POST	出行券切卡组件预下单API	#X	!#	2022.07.04		200				G=Ay{KV$!}		,oCZ
v3/industry-rebate/retail-industry/transactions	POST	回传SN和商品编码	#T	!!	2026.01.08		204				'#!E!(!!!T!]{+UFH%-&D:d}		
v3/industry-rebate/transactions/{transaction_id}	POST	支付码牌/点餐码牌交易回传	#S	!!	2025.11.21		204	!-			!!%[!(		
v3/inspolicymgr/deduct/authorizations	POST	提交保单授权信息	!z	!#	2026.01.14		200				&g!#!m!>)=2k:E		&g!<!m!>)=5:=I
v3/inspolicymgr/deduct/authorizations/{out_insurance_no}	GET	查询保单授权信息	!z	!#	2026.01.14		200	&g					&g!#!m!>)=5:=I
v3/inspolicymgr/deduct/policies	POST	上传保单	!z	!#	2026.01.14		200			!6	&g.[.Z.1.9-z0*,d+z/D+[,M$*/C,P!m!>/A!#!'.M+f,J,L,K,(,l+t2k:EH:		&g)=.[.Z.1.9-z0*,d+z/D+[,M$*/C,P!m!>/A.M+f,J,L,K,(,l+t
v3/inspolicymgr/deduct/policies/{out_insurance_no}	GET	查询保单	!z	!#	2026.01.14		200	&g					&g)=.[.Z.1.9-z0*,d+z/D+[,M$*/C,P!m!>/A.M+f,J,L,K,(,l+t
v3/inspolicymgr/deduct/policies/{out_insurance_no}	PATCH	更新保单信息	!z	!#	2026.01.14		200	&g		!6	E-E).2%KB)L8,d+zHX+[,M$*HW,P&j&CHUD2+f,J,L,K,(,l+t		&g)=.[.Z.1.9-z0*,d+z/D+[,M$*/C,P!m!>/A.M+f,J,L,K,(,l+t
v3/iotmanage/device-inspections/{device_sn}	GET	获取出厂检查结果	!9	!!	2020.04.27		200	&7					&7N(N)@/>c@TDtI~CLMqD~
v3/iotmanage/devices	GET	智能设备列表	!9	!!	2022.01.27		200		!_!Y				%'{Bn@SBfBeBhBgBk>`>_GE>2>3!DFQ!%Kz}!Y!_!?)B{(U(`)U}
v3/lovefeast/brands/{brand_id}	GET	查询爱心餐品牌信息	#D	!!#7	2023.07.04		200	!)					C$AM
v3/lovefeast/users/{openid}/orders/brand-id/{brand_id}	GET	查询用户捐赠单列表	#D	!!#7	2022.12.05		200	!'!)	!b!x				!k!x!b#b!a{=e!<!&'#7X9M8i5n5r!^!t{!/!75L.t}#x{LS'p!.&h}!T}
v3/lovefeast/users/{openid}/orders/out-trade-no/{out_trade_no}	GET	查询用户捐赠单详情	#D	!!#7	2022.12.05		200	!'!(					=e!<!&'#7X9M8i5n5r!^!t{!/!75L.t}#x!T
v3/marketing/bank-favor/users/{openid}/bank-multi-activity	POST	给指定用户报名多笔立减活动	!5	!#	2025.05.13		200	!'			!8#;!5!#%;		$!
v3/marketing/bank-favor/users/{openid}/coupons/{coupon_id}	GET	查询绑定多笔立减活动的代金券详情	!5	!#	2025.05.13		200	!'$!	!#				%;!8$!7&A|%~!o!p#;F0?LMQMJ{MP}!/
v3/marketing/bank/packages/{package_id}/tasks	GET	查询上传任务列表API	#=	!!	2021.09.23		200	/(	/~D*!b!x				%'{)a/(8/!G#v3]0',$<g!X}!?!Y!_
v3/marketing/bank/packages/{package_id}/tasks	POST	导入定向用户协议号API	#=	!!	2021.09.23		200	/(				&:F]	!X!G,$8//(3]0'<g)a#v
v3/marketing/busifavor/callbacks	GET	查询商家券事件通知地址API	!2	!#	2025.07.25		200		!$				!=!$
v3/marketing/busifavor/callbacks	POST	设置商家券事件通知地址API	!2	!#	2025.07.25		200				!D!=		#v!=!$
v3/marketing/busifavor/coupons/associate	POST	关联订单信息API	!2	!#	2020.06.10		200				!87!:+:)		My
v3/marketing/busifavor/coupons/deactivate	POST	使券失效API	!2	!#	2025.07.25		200				#<!8BF!r		Mz
v3/marketing/busifavor/coupons/disassociate	POST	取消关联订单信息API	!2	!#	2020.06.10		200				!87!:+:)		M|
v3/marketing/busifavor/coupons/return	POST	申请退券API	!2	!#	2025.07.25		200				#<!8J&		M~
v3/marketing/busifavor/coupons/send	POST	向用户发券	!2	!#	2023.05.26		200				!'!#!8!5%n		!8%n$^
v3/marketing/busifavor/coupons/use	POST	核销用户券API	!2	!#	2025.07.25		200				#<!w!#45MM!/!V)D!E		!8!'N!
v3/marketing/busifavor/coupons/{card_id}/send	POST	发放消费卡API	#Y	!#	2020.05.12		200	!C			!#!'!5JY		6(
v3/marketing/busifavor/product-coupons/pre-send	POST	向用户预发放商品券	!2	!!	2025.12.08		200				!8%n!#!/$b		%j
v3/marketing/busifavor/product-coupons/send	POST	向用户发放商品券	!2	!#	2025.07.15		200				!'!#!8!5%nB%9F		!8#<!5
v3/marketing/busifavor/stocks	POST	创建商家券API	!2	!#	2025.07.25		200				+%-P+g%-3e*,{+s{-<-=#J+P{4A(.{0l1T}},/{&~#.}!n?N},){!Q&q}!s{1C&q}#W{!q&q}44'i'j}#t{F+,2,3F,242B3&,r,a}!5*-{*P{&e&f*;*G}!<*H%<-e}.-{!9*N'g#8*+*B{#E#G#F}}7#,;{#X}3h		!8!G
v3/marketing/busifavor/stocks/{stock_id}	GET	查询商家券详情API	!2	!#	2025.07.25		200	!8					+%-P+g%-3e*,{+s{-<-=#J+P{4A(.{0l1T}},/{&~#.}!n},){!Q&q}!s{1C&q}#W{!q&q}44'i'j}#t{.`F.,3.a242B3&,r,a}*-{*P{&e&f*;*G}!<*H%<-e}.-{!9*N'g#8*+*B{#E#G#F}}K[7#!8Av{!?$G},;{#X}JT{LZLYLOLN}3h
v3/marketing/busifavor/stocks/{stock_id}	PATCH	修改商家券基本信息API	!2	!#	2025.07.25		204	!8			*-{*P{&e&f*;*G}!<*H-e}KW+g#&!5.-{!9*N'g#8*+*B{#E#G#F}}B&{MK'i'j}KZ{2B3&},;{#X}3h		
v3/marketing/busifavor/stocks/{stock_id}/budget	PATCH	修改批次预算API	!2	!#	2025.07.25		200	!8			L:L;B7B8Fu		,224
v3/marketing/busifavor/stocks/{stock_id}/couponcodes	GET	查询预存code列表	!2	!#	2023.05.26		200	!8	KR!<$p%N				!8!?!_!Y!a{&36O417R!/)g%n}
v3/marketing/busifavor/stocks/{stock_id}/couponcodes	POST	上传预存code API	!2	!#	2025.07.25		200	!8			AwMF		!8!?L3L2$v,$Cf{#<#,%/}CUC-
v3/marketing/busifavor/stocks/{stock_id}/couponcodes/{coupon_code}	DELETE	删除预存code	!2	!#	2023.05.26		200	!8#<	BP				!w',
v3/marketing/busifavor/stocks/{stock_id}/couponcodes/{coupon_code}	GET	查询预存code详情	!2	!#	2023.05.26		200	!8#<	!<				A9{&36O417R!/)g%n}Ax{+%-P+g%-3e,r,a7'*,{+s{-<-=#J+P{4A(.{0l1T}},/{&~#.}!n},){!Q&q}!s{1C&q}#W{!q&q}44'i'j}*-{*P{&e&f*;*G}!<*H%<-e}.-{!9*N'g#8*+*B{#E#G#F}}}
v3/marketing/busifavor/subsidy/pay-receipts	GET	查询营销补差付款单列表API	!2	!#	2021.04.13		200		!8#<:*				H0{+0!8#<!-)L)K!4!+'B#%!^/$#-}
v3/marketing/busifavor/subsidy/pay-receipts	POST	营销补差付款API	!2	!#	2021.04.13		200				!8#<!-)L)K!4!+/$		+0!8#<!-)L)K!4!+'B#%!^/$#-
v3/marketing/busifavor/subsidy/pay-receipts/{subsidy_receipt_id}	GET	查询营销补差付款单详情API	!2	!#	2021.04.13		200	+0					+0!8#<!-)L)K!4!+'B#%!^/$#-
v3/marketing/busifavor/subsidy/return-receipts	POST	营销补差回退API	!2	!#	2021.04.13		200				!8#<!-#S)L)K!4!+2]		<e!8#<!-#S)L)K!4!+'B#%;T+02];S
v3/marketing/busifavor/subsidy/return-receipts/{subsidy_return_receipt_id}	GET	查询商家券营销补差回退单详情	!2	!#	2021.06.29		200	L.					<e!8#<!-#S)L)K!4!+'B#%;T+02];S
v3/marketing/busifavor/users/{openid}/coupons	GET	根据过滤条件查询用户券API	!2	!#	2025.07.25		200	!'	!#!w7(B-?nJ[$p%N				LT*U(K%'{<M5_6V8B<N*,{+s{#U#V5H}+P{=d(.{5^7c}},/{(1%+},){7L+4}!s{7O+4}#W{7n+4}=H'i'j}*-{*P{&e&f*;*G}!<*H%<6N}7S{!9*N'g#8*+*B{#E#G#F}}%n7(!w,r,a$b$g5K,!%~$h}
v3/marketing/busifavor/users/{openid}/coupons/{coupon_code}/appids/{appid}	GET	查询用户单张券详情API	!2	!#	2025.07.25		200	#<!#!'					<M5_6V8B<N*,{+s{#U#V5H}+P{=d(.{5^7c}},/{(1%+},){7L+4}!s{7O+4}#W{7n+4}=H'i'j}*-{*P{&e&f*;*G}!<*H%<6N}7S{!9*N'g#8*+*B{#E#G#F}}%nB!!w,r,a$b$g5K,!%~$h
v3/marketing/favor/callbacks	GET	获取已设置的消息通知地址API	!5	!#!!!&	2023.03.14		200		!$				!$!=
v3/marketing/favor/callbacks	POST	设置消息通知地址API	!5	!#!!!&	2019.09.27		200				!$!=L9		#?!=
v3/marketing/favor/coupon-stocks	POST	创建代金券批次API	!5	!#!!!&	2024.11.18		200				+%!o!p3f{,2.`.a,32C3'}.u3d+g-PH){E<!L!M}*,{A@}!5C^		!8!i
v3/marketing/favor/media/image-upload	POST	（营销）图片上传API	#Z	!J	2019.09.09		200					&:%r	9C
v3/marketing/favor/stocks	GET	条件查询批次列表API	!5	!#!!!&	2024.05.28		200		!Y!_%;B+B*3a				!?!_!Y!a{+%!o!p3f{,2.`.a,32C3'}.u3d!w0!3a!+$J&$'C/v.#{/u.$}7T)x5J{#T,R'W1E6z}5I}
v3/marketing/favor/stocks/{stock_id}	GET	查询批次详情API	!5	!#!!!&	2024.05.28		200	!8	%;				+%!o!p3f{,2.`.a,32C3'}.u3d!w0!3a!+$J&$'C/v.#{/u.$}7T)x5J{#T,R'W1E6z}5I
v3/marketing/favor/stocks/{stock_id}/items	GET	查询代金券可用单品API	!5	!#!!!&	2019.09.29		200	!8	%;!Y92				!?73!Y!_!8
v3/marketing/favor/stocks/{stock_id}/merchants	GET	查询代金券可用商户API	!5	!#!!!&	2019.09.29		200	!8	!Y92%;				!?73!Y!_!8
v3/marketing/favor/stocks/{stock_id}/modify-goods-id	POST	修改可用单品编码	!5	!#	2026.01.13		200	!8			%;>HBO		:8!8
v3/marketing/favor/stocks/{stock_id}/pause	POST	暂停代金券批次API	!5	!#!!!&	2019.10.22		200	!8			%;		:8!8
v3/marketing/favor/stocks/{stock_id}/refund-flow	GET	下载批次退款明细API	!5	!#!!!&	2019.09.29		200	!8					(v'1)9
v3/marketing/favor/stocks/{stock_id}/refund-flow-by-day	GET	获取批次退款明细下载链接	!5	!#!!	2025.09.08		200	!8	'!				(vKYKX
v3/marketing/favor/stocks/{stock_id}/restart	POST	重启代金券批次API	!5	!#!!!&	2019.10.22		200	!8			%;		Iy!8
v3/marketing/favor/stocks/{stock_id}/start	POST	激活代金券批次API	!5	!#!!!&	2019.09.27		200	!8			%;		)Y!8
v3/marketing/favor/stocks/{stock_id}/use-flow	GET	下载批次核销明细API	!5	!#!!!&	2019.09.29		200	!8					(v'1)9
v3/marketing/favor/stocks/{stock_id}/use-flow-by-day	GET	获取批次核销明细下载链接	!5	!#!!	2025.09.08		200	!8	'!				(vK^K]
v3/marketing/favor/users/{openid}/coupons	GET	根据商户号查用户的券	!5	!#!!!&	2024.09.19		200	!'	!#!wKQB,JZ?K!b!x)x				!?!Y!_%'{0!!w%]7%<J!9$J7)&$'C/v.#{/u.$}#U#V2H{6~&q}11{6h6g!E!]{.P's:c'-}}5G)x}
v3/marketing/favor/users/{openid}/coupons	POST	发放代金券API	!5	!#!!!&	2024.05.28		200	!'			!8!5!#%;B'Az		$!
v3/marketing/favor/users/{openid}/coupons/{coupon_id}	GET	查询代金券详情API	!5	!#!!!&	2024.05.28		200	!'$!	!#				0!!w%]7%<J!9$J7)&$'C/v.#{/u.$}#U#V2H{6~&q}11{6h6g!E!]{.P's:c'-}}5G)x
v3/marketing/goods-subsidy-activity/activities	GET	按区域查询品牌加价购活动	!B	!%!!	2023.07.27		200		*&*U(K				+3!a{#Q'#7+>>{+G>t>q>?><>9}D;{.P#&D?}J6{KpJgKqMd>x{,R'W1E}}}$p%N
v3/marketing/goods-subsidy-activity/activity/{activity_id}/apply	POST	门店报名品牌加价购活动	!B	!%!!	2023.07.27		200	#;			@R>r{#a{%<0H)F}1s}		3=Cm{#a{%<0H)F}1s}L0{#a{%<0H)F}1s}
v3/marketing/goods-subsidy-activity/qualification/lock	POST	锁定品牌加价购活动资格	!B	!%!!	2023.07.27		200				9w{2l!V<x%<<Q}:x		3=7x<f
v3/marketing/goods-subsidy-activity/qualification/unlock	POST	解锁品牌加价购活动资格	!B	!%!!	2023.07.27		200				9w{2l!V<x%<<Q}:x		3=7x<f
v3/marketing/goods-subsidy-activity/retail-store-act/{activity_id}/representative	DELETE	删除零售小店活动业务代理	!B	!%!!	2023.07.28		200	#;			;E{!'}!57;		#;7y{!'}7;
v3/marketing/goods-subsidy-activity/retail-store-act/{activity_id}/representative	PUT	添加零售小店活动业务代理	!B	!%!!	2023.07.28		200	#;			;E{!'}!5>J		#;7y{!'}>K
v3/marketing/goods-subsidy-activity/retail-store-act/{activity_id}/representatives	GET	查询零售小店活动业务代理	!B	!%!!	2023.07.28		200	#;	*U(K				+3!a{!'}*U(K
v3/marketing/goods-subsidy-activity/retail-store-act/{brand_id}/materials	POST	生成小店活动物料码	!B	!%!!	2023.07.28		200	!)			!5F)		F({F'F*}
v3/marketing/goods-subsidy-activity/retail-store-act/{brand_id}/stores	DELETE	删除小店活动门店	!B	!%!!	2023.07.28		200	!)			!5BR<V{+((m}		',7|{+((m}
v3/marketing/goods-subsidy-activity/retail-store-act/{brand_id}/stores	GET	查询小店活动门店列表	!B	!%!!	2023.07.28		200	!)	*U(K				+3!a{+((m}$p%N
v3/marketing/goods-subsidy-activity/retail-store-act/{brand_id}/stores	POST	添加小店活动门店	!B	!%!!	2023.07.28		200	!)			!5>L<V{+((m}		4q7|{+((m}
v3/marketing/goods-subsidy-activity/retail-store-act/{brand_id}/stores/{store_code}	GET	查询小店活动门店详情	!B	!%!!	2023.07.28		200	!)Kb					+((m
v3/marketing/membercard-activity/activities	GET	查询活动列表API	#.	!#!!	2024.09.29		200		!x!b4n%Z>C				!a{#;0L#-#v%Z+G0M&~#.-A{-B{)v%J}-@{-O{(F(P(g}.5{(F(P(g}}}+${%;!8}$^/4{'c(~.c-1{+F)k-/{-.-0}}/;{*[{/:}.]*F}}.p{/&-?{!L!M-Z}}}!b!x#b
v3/marketing/membercard-activity/activities	POST	创建活动API	#.	!#!!	2024.09.29		200				!C%k4n)v%J-A{-B{)v%J}-@{-O{(F(P(g}.5{(F(P(g}}}+${%;!8}!5/4{'c(~.c-1{+F)k-/{-.-0}}/;{*[{/:}.]*F}}.p{/&-?{!L!M-Z}}		#;0L#-#v%Z+G0M&~#.-A{-B{)v%J}-@{-O{(F(P(g}.5{(F(P(g}}}+${%;!8}$^/4{'c(~.c-1{+F)k-/{-.-0}}/;{*[{/:}.]*F}}.p{/&-?{!L!M-Z}}
v3/marketing/membercard-activity/activities/{activity_id}	GET	查询活动详情API	#.	!#!!	2024.09.29		200	#;					#;0L#-#v%Z+G0M&~#.-A{-B{)v%J}-@{-O{(F(P(g}.5{(F(P(g}}}+${%;!8}$^/4{'c(~.c-1{+F)k-/{-.-0}}/;{*[{/:}.]*F}}.p{/&-?{!L!M-Z}}
v3/marketing/membercard-activity/activities/{activity_id}/terminate	POST	终止活动API	#.	!#!!	2023.11.28		200	#;					#;<r
v3/marketing/membercard-open/activate-informations/{activate_ticket}	GET	获取用户信息（跳转型激活）API	!u	!#!!	2020.07.15		200	>0					.t.S$&{%E{9_(y}#R{!2(y=]}}
v3/marketing/membercard-open/callback	GET	查询回调地址API	!j	!#!!	2020.07.15		200						!=!D
v3/marketing/membercard-open/callback	PATCH	设置回调地址API	!j	!#!!	2020.07.15		200				!=		!=!D
v3/marketing/membercard-open/cards	GET	查询会员卡模板列表API	!G	!#!!	2024.09.20		200		'#!<!Y!_				!?!_!Y!a{!C$J%X373`-T{!)'.}!#'c&o-D!+$2-g,q*/{#c#U#V#J}-f%t%p!5%Y{,:+Q+R+S}-!{+h#R{,t!2&+}}+I{+2,y!<%P}}
v3/marketing/membercard-open/cards	POST	创建会员卡模板API	!G	!#!!	2024.09.20		200				!#'c-T{!)'.}&o-D!+$2-g,q*/{#c#U#V#J!n}-f%t%p!5%Y{,:+Q+R+S}-!{+h#R{,t!2&+}}+I{+2,y!<%P}9`		!C$J%X373`-T{!)'.}!#'c&o-D!+$2-g,q*/{#c#U#V#J}-f%t%p!5%Y{,:+Q+R+S}-!{+h#R{,t!2&+}}+I{+2,y!<%P}
v3/marketing/membercard-open/cards/{card_id}	DELETE	删除会员卡模板API	!G	!#!!	2024.09.20		204	!C					
v3/marketing/membercard-open/cards/{card_id}	GET	查询会员卡模板信息API	!G	!#!!	2024.09.20		200	!C					!C$J%X373`-T{!)'.}!#'c&o-D!+$2-g,q*/{#c#U#V#J}-f%t%p!5%Y{,:+Q+R+S}-!{+h#R{,t!2&+}}+I{+2,y!<%P}
v3/marketing/membercard-open/cards/{card_id}	PATCH	修改会员卡模板信息API	!G	!#!!	2024.09.20		204	!C			!<En+20f!9$2,qBD{#c0a#J!n0`}%t%p%Y{,:+Q+R+S}-!{@U+h#R{,t!2&+}}+I{+2,y!<%P}A;A=9`		
v3/marketing/membercard-open/cards/{card_id}/codes/deposit	POST	导入会员Code API	!G	!#!!	2020.07.15		200	!C			A7		!a{&3J!}
v3/marketing/membercard-open/cards/{card_id}/codes/{code}	GET	查询用户会员卡信息API	!G	!#!!	2024.11.18		200	!C#,					%Z&3!/.k%q.t.S0f0hMY$&{%E{9_(y}#R{!2(y=]}}5h
v3/marketing/membercard-open/cards/{card_id}/codes/{code}	PATCH	修改用户会员卡信息API	!G	!#!!	2024.11.18		204	!C#,			.k0f%q$^%Y{?l?T>F?U}G(G*		
v3/marketing/membercard-open/cards/{card_id}/codes/{code}/activate	POST	激活会员卡（跳转型激活）API	!u	!#!!	2020.07.15		204	!C#,			.k		
v3/marketing/membercard-open/cards/{card_id}/codes/{code}/bonus/commit	POST	设置支付后展示的积分到账API	#0	!#!!	2021.10.29		204	!C#,			!(!$!!5i		
v3/marketing/membercard-open/cards/{card_id}/codes/{code}/bonus/prepare	POST	支付结果页展示会员积分API	#0	!#!!	2021.10.29		204	!C#,			!(!$!!5i		
v3/marketing/membercard-open/cards/{card_id}/codes/{code}/rights	PATCH	设置会员权益API	#0	!#!!	2024.11.18		204	!C#,			?m5h>G!5G)9H8!8D{<6.S6j6k)M}		
v3/marketing/membercard-open/cards/{card_id}/codes/{code}/set-service-module-data	POST	设置会员服务项用户信息	#/	!#!!	2026.01.13		204	!C#,			!5*tKF{KEAa{D({8*8,}>-{>,,0{!##7}}}FZ{FYD){8*8,}}}		
v3/marketing/membercard-open/cards/{card_id}/codes/{code}/unavailable	POST	作废用户会员卡API	!G	!#!!	2020.07.15		204	!C#,			$u		
v3/marketing/membercard-open/cards/{card_id}/decrypt-code	GET	加密code解码（跳转型激活）API	!u	!#!!	2020.07.15		200	!C	C8				#,
v3/marketing/membercard-open/cards/{card_id}/permission-tokens	POST	商户预授权	!u	!#!!	2021.10.29		200	!C			+FG')k4[4],C		:S
v3/marketing/membercard-open/cards/{card_id}/phone-membercard/import	POST	根据手机号导入用户会员卡API	!j	!#!!	2025.01.09		200	!C		!6	1P&3!5		#,
v3/marketing/membercard-open/cards/{card_id}/qrcode	POST	创建会员卡二维码API	!u	!#!!	2020.07.15		200	!C			>1)k4[4],C		(v
v3/marketing/membercard-open/cards/{card_id}/rights	PATCH	设置会员卡模板权益项API	#0	!#!!	2024.11.18		204	!C			JwJ~@0{D|@8@1@2@5@3@4@6@7}C|{Jy9HFBFCFDC~}J|Co{8!CwCx}K!8D{<6.S6j6k)M}		
v3/marketing/membercard-open/cards/{card_id}/service-modules	POST	添加会员卡服务项	#/	!#!!	2026.01.13		200	!C			*t,0{!##7}		!C*t,0{!##7}
v3/marketing/membercard-open/cards/{card_id}/service-modules/{service_module_id}	DELETE	移除会员卡服务项	#/	!#!!	2026.01.13		204	!C*t					
v3/marketing/membercard-open/cards/{card_id}/service-modules/{service_module_id}	PATCH	修改会员卡服务项	#/	!#!!	2026.01.13		200	!C*t			,0{!##7}		!C*t,0{!##7}
v3/marketing/membercard-open/cards/{card_id}/upgrade	POST	老会员卡模板升级API	!G	!#!!	2020.07.15		204	!C			!)!#		
v3/marketing/membercard-open/cards/{card_id}/users/import	POST	根据openid导入用户会员卡API	!j	!#!!	2021.10.29		200	!C			!'&3!5		#,
v3/marketing/membercard-open/phonenumber-member/import	POST	导入加密手机号提醒会员领卡API	!j	!#!!	2020.07.15		204			!6	9G{!C&3.kIj}1P,C		
v3/marketing/membercard-open/phonenumber-member/search	GET	通过加密手机号查询会员领卡状态API	!j	!#!!	2020.07.15		200		!C1P	!6			I?MW{#,!')g%~+]!C}
v3/marketing/membercard-open/user/cards	GET	查询用户在品牌下所有会员卡API	!G	!#!!	2020.07.15		200		!'!<!Y!_				!a{%Z&3}!?!Y!_
v3/marketing/partner/delivery-plan/delivery-plans	POST	创建投放计划	!-	!!	2025.12.31		200				!5!)!I!8:Z#b-#+v.'+w,XJ'MI<K		:X{!m$P2z.'+w!8!I,X!)#b-#+v}
v3/marketing/partner/delivery-plan/delivery-plans/{brand_id}/delivery-plans	GET	分页查询投放计划列表	!-	!!	2025.09.27		200	!)	*Y!bHP?'&j				#bHN{!m$P2z.'+w!8!I,X!)#b-#+v}
v3/marketing/partner/delivery-plan/delivery-plans/{plan_id}	PATCH	更新投放计划	!-	!!	2025.09.27		200	!m			Fv{:Z+w#b-#+v,X}$^		:X{!m$P2z.'+w!8!I,X!)#b-#+v}
v3/marketing/partner/delivery-plan/delivery-plans/{plan_id}/terminate	POST	终止投放计划	!-	!!	2025.09.27		204	!m					
v3/marketing/partner/delivery-plan/{sp_mchid}/notify-url	POST	设置投放计划回调地址	!-	!!	2025.09.27		200	!*			!=		!=
v3/marketing/partner/product-coupon/image-generation-tasks	POST	提交图片生成任务	!-	!!	2026.01.26		200				!))a.VA>{%T%W42#/{!1!Q}!s{!1![}#W{!1!q}?S}B@{$A}		)a!)
v3/marketing/partner/product-coupon/image-generation-tasks/{task_id}	GET	查询图片生成任务执行结果	!-	!!	2026.01.26		200	)a	!).V				!))a.V<l6T{$A}72{$A}
v3/marketing/partner/product-coupon/media/upload-image	POST	图片上传	!-	!!	2025.08.04		200					&:%r	9C
v3/marketing/partner/product-coupon/notify-configs	GET	获取商品券事件通知地址	!-	!!	2025.08.04		200						!=&R
v3/marketing/partner/product-coupon/notify-configs	POST	设置商品券事件通知地址	!-	!!	2025.08.04		200				!=		!=&R
v3/marketing/partner/product-coupon/product-coupons	POST	创建商品券	!-	!!	2025.12.31		200				!)!5%T%W&S%i{#/{!1!Q}!s{!1![}}&H{&N!l&.%a}%I{!0$A%A%G%O%D{!0%Q%C{!0#4!l%M!L!M}}}%c&I{!S%&#t{$/$0%.}%9{!~{!o!p$+!n#){#!##{!|#$}}#'{!h!`})%}#/{!1!Q}!s{!1![}#W{!1!q}}%8{!~{!o!p!n#){#!##{!|#$}}#'{!h!`}}$o{!1!Q}$l{!1![}$m{!1!q}%:}$6{#l!L!M#j#w#k{!+!L!M}#y$$}$,{A8#8#n{!##7#pDG}#o{!#}#m{#E#G#F}}$1{#X}$4}		!I&%!)%T%W&S%i{#/{!1!Q}!s{!1![}}&H{&N!l&.%a}%I{!0$A%A%G%O%D{!0%Q%C{!0#4!l%M!L!M}}}%c&I{!I!8!S%&#t{$/$0%.}%9{!~{!o!p$+!n#){#!##{!|#$}}#'{!h!`}}#/{!1!Q}!s{!1![}#W{!1!q}}%8{!~{!o!p!n#){#!##{!|#$}}#'{!h!`}}$o{!1!Q}$l{!1![}$m{!1!q}%:}$6{#l!L!M#j#w#k{!+!L!M}#y$$}$,{#|#8#n{!##7#p$#}#o{!#}#m{#E#G#F}}$1{#X}$4$R{!?$V}$T!u!v!r!)}
v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}	GET	查询商品券	!-	!!	2025.11.07		200	!I	!)				!I&%!)%T%W&S%i{#/{!1!Q}!s{!1![}}&H{&N!l&.%a}%I{!0$A%A%G%O%D{!0%Q%C{!0#4!l%M!L!M}}}%c!u!v!r
v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}	PATCH	修改商品券	!-	!!	2025.11.07		200	!I			!)!5%I{!0$A%A%G%O%D{!0%Q%C{!0#4!l%M!L!M}}}		!I&%!)%T%W&S%i{#/{!1!Q}!s{!1![}}&H{&N!l&.%a}%I{!0$A%A%G%O%D{!0%Q%C{!0#4!l%M!L!M}}}%c!u!v!r
v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/deactivate	POST	失效商品券	!-	!!	2025.11.07		200	!I			!)!5.%		!I&%!)%T%W&S%i{#/{!1!Q}!s{!1![}}&H{&N!l&.%a}%I{!0$A%A%G%O%D{!0%Q%C{!0#4!l%M!L!M}}}%c!u!v!r
v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stock-bundles	POST	添加商品券批次组	!g	!!	2025.11.20		200	!I			!)!5KU{!S**#t{$/$0*L}*g{!~{!o!p$+!n#){#!##{!|#$}}#'{!h!`})%}$o{!1!Q}$l{!1![}$m{!1!q}}$6{#l!L!M#j#w#k{!+!L!M}#y$$}$,{#|#8#n{!##7#p$#}#o{!#}#m{#E#G#F}}$1{#X}$4}		%U3c{!I!8!S**$Z{!?$G}#t{$/$0*L}*g{!~{!o!p$+!n#){#!##{!|#$}}#'{!h!`}}#/{!1!Q}!s{!1![}#W{!1!q}}3b{%U,g}$6{#l!L!M#j#w#k{!+!L!M}#y$$}$,{#|#8#n{!##7#p$#}#o{!#}#m{#E#G#F}}$1{#X}$4$R{!?$V}$T!u!v!r!)}
v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}	PATCH	修改商品券批次组	!g	!!	2025.11.20		200	!I%U			!5!S=D{#l!L!M#j#w#k{!+!L!M}#y$$}7${#|#8#n{!##7#p$#}#o{!#}#m{#E#G#F}},;{#X}<T!)		%U3c{!I!8!S**$Z{!?$G}#t{$/$0*L}*g{!~{!o!p$+!n#){#!##{!|#$}}#'{!h!`}}#/{!1!Q}!s{!1![}#W{!1!q}}3b{%U,g}$6{#l!L!M#j#w#k{!+!L!M}#y$$}$,{#|#8#n{!##7#p$#}#o{!#}#m{#E#G#F}}$1{#X}$4$R{!?$V}$T!u!v!r!)}
v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/associate-stores	POST	批次组批量关联门店	!g	!!	2025.11.20		200	!I%U			!)0#{$3}		!?0){$3}.A{$3#,%/}
v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/disassociate-stores	POST	批次组批量取消关联门店	!g	!!	2025.11.20		200	!I%U			!)0#{$3}		!?0){$3}.A{$3#,%/}
v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stock-bundles/{stock_bundle_id}/update-budget	POST	修改商品券批次组发放预算	!g	!!	2025.11.20		200	!I%U			!5=B7/<j70<k!)		%U3c{!I!8!S**$Z{!?$G}#t{$/$0*L}*g{!~{!o!p$+!n#){#!##{!|#$}}#'{!h!`}}#/{!1!Q}!s{!1![}#W{!1!q}}3b{%U,g}$6{#l!L!M#j#w#k{!+!L!M}#y$$}$,{#|#8#n{!##7#p$#}#o{!#}#m{#E#G#F}}$1{#X}$4$R{!?$V}$T!u!v!r!)}
v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks	GET	查询商品券批次列表	!-	!!	2025.11.07		200	!I	KA*Y2`!)				!?2E+${!I!8!S%&$Z{!?$G}#t{$/$0%.}%9{!~{!o!p$+!n#){#!##{!|#$}}#'{!h!`}}#/{!1!Q}!s{!1![}#W{!1!q}}%8{!~{!o!p!n#){#!##{!|#$}}#'{!h!`}}$o{!1!Q}$l{!1![}$m{!1!q}%:}$6{#l!L!M#j#w#k{!+!L!M}#y$$}$,{#|#8#n{!##7#p$#}#o{!#}#m{#E#G#F}}$1{#X}$4$R{!?$V}$T!u!v!r!)}
v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks	POST	添加商品券批次	!-	!!	2025.10.21		200	!I			!)!5&I{!S%&#t{$/$0%.}%9{!~{!o!p$+!n#){#!##{!|#$}}#'{!h!`})%}#/{!1!Q}!s{!1![}#W{!1!q}}%8{!~{!o!p!n#){#!##{!|#$}}#'{!h!`}}$o{!1!Q}$l{!1![}$m{!1!q}%:}$6{#l!L!M#j#w#k{!+!L!M}#y$$}$,{#|#8#n{!##7#p$#}#o{!#}#m{#E#G#F}}$1{#X}$4}		!I!8!S%&$Z{!?$G}#t{$/$0%.}%9{!~{!o!p$+!n#){#!##{!|#$}}#'{!h!`}}#/{!1!Q}!s{!1![}#W{!1!q}}%8{!~{!o!p!n#){#!##{!|#$}}#'{!h!`}}$o{!1!Q}$l{!1![}$m{!1!q}%:}$6{#l!L!M#j#w#k{!+!L!M}}$,{#|#8#n{!##7#p$#}#o{!#}#m{#E#G#F}}$1{#X}$4$R{!?$V}$T!u!v!r!)
v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}	GET	查询商品券指定批次	!-	!!	2025.11.07		200	!I!8	!)				!I!8!S%&$Z{!?$G}#t{$/$0%.}%9{!~{!o!p$+!n#){#!##{!|#$}}#'{!h!`}}#/{!1!Q}!s{!1![}#W{!1!q}}%8{!~{!o!p!n#){#!##{!|#$}}#'{!h!`}}$o{!1!Q}$l{!1![}$m{!1!q}%:}$6{#l!L!M#j#w#k{!+!L!M}#y$$}$,{#|#8#n{!##7#p$#}#o{!#}#m{#E#G#F}}$1{#X}$4$R{!?$V}$T!u!v!r!)
v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}	PATCH	修改商品券指定批次	!-	!!	2025.10.21		200	!I!8			!)!5!S=D{#l!L!M#j#w#k{!+!L!M}#y$$}7${#|#8#n{!##7#p$#}#o{!#}#m{#E#G#F}},;{#X}<T		!I!8!S%&$Z{!?$G}#t{$/$0%.}%9{!~{!o!p$+!n#){#!##{!|#$}}#'{!h!`}}#/{!1!Q}!s{!1![}#W{!1!q}}%8{!~{!o!p!n#){#!##{!|#$}}#'{!h!`}}$o{!1!Q}$l{!1![}$m{!1!q}%:}$6{#l!L!M#j#w#k{!+!L!M}#y$$}$,{#|#8#n{!##7#p$#}#o{!#}#m{#E#G#F}}$1{#X}$4$R{!?$V}$T!u!v!r!)
v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/associate-stores	POST	批次关联门店	!-	!!	2025.08.04		200	!I!8			!)0#{$3}		!?0){$3}.A{$3#,%/}
v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/associated-stores	GET	查询批次关联门店列表	!-	!!	2025.08.04		200	!I!8	*Y2`!)				!?2EKj{$3}
v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/deactivate	POST	失效商品券批次	!-	!!	2025.10.21		200	!I!8			!)!5.%		!I!8!S%&$Z{!?$G}#t{$/$0%.}%9{!~{!o!p$+!n#){#!##{!|#$}}#'{!h!`}}#/{!1!Q}!s{!1![}#W{!1!q}}%8{!~{!o!p!n#){#!##{!|#$}}#'{!h!`}}$o{!1!Q}$l{!1![}$m{!1!q}%:}$6{#l!L!M#j#w#k{!+!L!M}#y$$}$,{#|#8#n{!##7#p$#}#o{!#}#m{#E#G#F}}$1{#X}$4$R{!?$V}$T!u!v!r!)
v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/disassociate-stores	POST	批次取消关联门店	!-	!!	2025.08.04		200	!I!8			!)0#{$3}		!?0){$3}.A{$3#,%/}
v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/update-budget	POST	修改商品券批次发放预算	!-	!!	2025.10.21		200	!I!8			!)!5=B7/<j70<k		!I!8!S%&$Z{!?$G}#t{$/$0%.}%9{!~{!o!p$+!n#){#!##{!|#$}}#'{!h!`}}#/{!1!Q}!s{!1![}#W{!1!q}}%8{!~{!o!p!n#){#!##{!|#$}}#'{!h!`}}$o{!1!Q}$l{!1![}$m{!1!q}%:}$6{#l!L!M#j#w#k{!+!L!M}#y$$}$,{#|#8#n{!##7#p$#}#o{!#}#m{#E#G#F}}$1{#X}$4$R{!?$V}$T!u!v!r!)
v3/marketing/partner/product-coupon/product-coupons/{product_coupon_id}/stocks/{stock_id}/upload-coupon-codes	POST	预上传券Code	!-	!!	2025.08.04		200	!I!8			!)!5A:		!?L1Cn>ZC,
v3/marketing/partner/product-coupon/users/{openid}/coupon-bundles	POST	向用户发放商品券批次组	!g	!!	2025.11.20		200	!'			!)!I%U!#$b!,-y{B#.j{29}}		,~=Q{#<'['K'L%~$b'x'X&[!u!v!r3){$g$h%!{!E!V!D!%}%7$a}=P{,~=M!?46}'r{!I&%!)%T%W42%i{#/{!1!Q}!s{!1![}}:m{!l%a}%I{!0$A%A%G%O%D{!0%Q%C{!0#4!l%M!L!M}}}%c!u!v!r}&I{!I!8!S**$Z{!?$G}#t{$/$0*L}*g{!~{!o!p$+!n#){#!##{!|#$}}#'{!h!`}}#/{!1!Q}!s{!1![}#W{!1!q}}<L{%U,g}$6{#l!L!M#j#w#k{!+!L!M}#y$$}$,{#|#8#n{!##7#p$#}#o{!#}#m{#E#G#F}}$1{#X}$4$R{!?$V}$T!u!v!r!)}!,''-y{1:.j{29}}!)}
v3/marketing/partner/product-coupon/users/{openid}/coupon-bundles/{user_coupon_bundle_id}/deactivate	POST	失效用户商品券组	!g	!!	2025.11.20		200	!',~			!)!I%U!#!5.%		,~=Q{#<'['K'L%~$b'x'X&[!u!v!r3){$g$h%!{!E!V!D!%}%7$a}=P{,~=M!?46}'r{!I&%!)%T%W42%i{#/{!1!Q}!s{!1![}}:m{!l%a}%I{!0$A%A%G%O%D{!0%Q%C{!0#4!l%M!L!M}}}%c!u!v!r}&I{!I!8!S**$Z{!?$G}#t{$/$0*L}*g{!~{!o!p$+!n#){#!##{!|#$}}#'{!h!`}}#/{!1!Q}!s{!1![}#W{!1!q}}<L{%U,g}$6{#l!L!M#j#w#k{!+!L!M}#y$$}$,{#|#8#n{!##7#p$#}#o{!#}#m{#E#G#F}}$1{#X}$4$R{!?$V}$T!u!v!r!)}!,''-y{1:.j{29}}!)}
v3/marketing/partner/product-coupon/users/{openid}/coupons	GET	指定券状态查询用户商品券列表	!-	!!	2025.11.07		200	!'	Hk!w!#A~*Y2`!)				!?2EM[{#<'['K'L%~$b'x'X&[!u!v!r)W{$g$h%!{!E!V!D!%}%7$a}*s{#b+9)4{*3+=+>$g$h%!{!E!V!D!%}%7$a',}}'r{!I&%!)%T%W&S%i{#/{!1!Q}!s{!1![}}&H{&N!l&.%a}%I{!0$A%A%G%O%D{!0%Q%C{!0#4!l%M!L!M}}}%c!u!v!r}&I{!I!8!S%&$Z{!?$G}#t{$/$0%.}%9{!~{!o!p$+!n#){#!##{!|#$}}#'{!h!`})%}#/{!1!Q}!s{!1![}#W{!1!q}}%8{!~{!o!p!n#){#!##{!|#$}}#'{!h!`})%}$o{!1!Q}$l{!1![}$m{!1!q}%:}$6{#l!L!M#j#w#k{!+!L!M}#y$$}$,{#|#8#n{!##7#p$#}#o{!#}#m{#E#G#F}}$1{#X}$4$R{!?$V}$T!u!v!r!)}!,''!)}
v3/marketing/partner/product-coupon/users/{openid}/coupons	POST	向用户发放商品券	!-	!!	2025.11.07		200	!'			!)!I!8%n!#$b!,-y{1:.j{9F}}		#<'['K'L%~$b'x'X&[!u!v!r)W{$g$h%!{!E!V!D!%}%7$a}*s{#b+9)4{*3+=+>$g$h%!{!E!V!D!%}%7$a',}}'r{!I&%!)%T%W&S%i{#/{!1!Q}!s{!1![}}&H{&N!l&.%a}%I{!0$A%A%G%O%D{!0%Q%C{!0#4!l%M!L!M}}}%c!u!v!r}&I{!I!8!S%&$Z{!?$G}#t{$/$0%.}%9{!~{!o!p$+!n#){#!##{!|#$}}#'{!h!`})%}#/{!1!Q}!s{!1![}#W{!1!q}}%8{!~{!o!p!n#){#!##{!|#$}}#'{!h!`})%}$o{!1!Q}$l{!1![}$m{!1!q}%:}$6{#l!L!M#j#w#k{!+!L!M}#y$$}$,{#|#8#n{!##7#p$#}#o{!#}#m{#E#G#F}}$1{#X}$4$R{!?$V}$T!u!v!r!)}!,''!)
v3/marketing/partner/product-coupon/users/{openid}/coupons/{coupon_code}	GET	查询用户商品券详情	!-	!!	2025.11.07		200	!'#<	!)!I!8!#				#<'['K'L%~$b'x'X&[!u!v!r)W{$g$h%!{!E!V!D!%}%7$a}*s{#b+9)4{*3+=+>$g$h%!{!E!V!D!%}%7$a',}}'r{!I&%!)%T%W&S%i{#/{!1!Q}!s{!1![}}&H{&N!l&.%a}%I{!0$A%A%G%O%D{!0%Q%C{!0#4!l%M!L!M}}}%c!u!v!r}&I{!I!8!S%&$Z{!?$G}#t{$/$0%.}%9{!~{!o!p$+!n#){#!##{!|#$}}#'{!h!`}}#/{!1!Q}!s{!1![}#W{!1!q}}%8{!~{!o!p!n#){#!##{!|#$}}#'{!h!`}}$o{!1!Q}$l{!1![}$m{!1!q}%:}$6{#l!L!M#j#w#k{!+!L!M}#y$$}$,{#|#8#n{!##7#p$#}#o{!#}#m{#E#G#F}}$1{#X}$4$R{!?$V}$T!u!v!r!)}!,''!)
v3/marketing/partner/product-coupon/users/{openid}/coupons/{coupon_code}/confirm	POST	确认发放用户商品券	!-	!!	2025.11.07		200	!'#<			!)!I!8!#!5		#<'['K'L%~$b'x'X&[!u!v!r)W{$g$h%!{!E!V!D!%}56{#:!V!D!%}JA%7$a}3){#b+9)4{*3+=+>$g$h%!{!E!V!D!%}%7$a',}}'r{!I&%!)%T%W&S%i{#/{!1!Q}!s{!1![}}&H{&N!l&.%a}%I{!0$A%A%G%O%D{!0%Q%C{!0#4!l%M!L!M}}}%c!u!v!r}&I{!I!8!S%&$Z{!?$G}#t{$/$0%.}%9{!~{!o!p$+!n#){#!##{!|#$}}#'{!h!`}}#/{!1!Q}!s{!1![}#W{!1!q}}%8{!~{!o!p!n#){#!##{!|#$}}#'{!h!`}}$o{!1!Q}$l{!1![}$m{!1!q}%:}$6{#l!L!M#j#w#k{!+!L!M}#y$$}$,{#|#8#n{!##7#p$#}#o{!#}#m{#E#G#F}}$1{#X}$4$R{!?$V}$T!u!v!r!)}!,''!)
v3/marketing/partner/product-coupon/users/{openid}/coupons/{coupon_code}/deactivate	POST	失效用户商品券	!-	!!	2025.10.21		200	!'#<			!)!I!8!#!5.%		#<'['K'L%~$b'x'X&[!u!v!r)W{$g$h%!{!E!V!D!%}%7$a}*s{#b+9)4{*3+=+>$g$h%!{!E!V!D!%}%7$a',}}'r{!I&%!)%T%W&S%i{#/{!1!Q}!s{!1![}}&H{&N!l&.%a}%I{!0$A%A%G%O%D{!0%Q%C{!0#4!l%M!L!M}}}%c!u!v!r}&I{!I!8!S%&$Z{!?$G}#t{$/$0%.}%9{!~{!o!p$+!n#){#!##{!|#$}}#'{!h!`}}#/{!1!Q}!s{!1![}#W{!1!q}}%8{!~{!o!p!n#){#!##{!|#$}}#'{!h!`}}$o{!1!Q}$l{!1![}$m{!1!q}%:}$6{#l!L!M#j#w#k{!+!L!M}#y$$}$,{#|#8#n{!##7#p$#}#o{!#}#m{#E#G#F}}$1{#X}$4$R{!?$V}$T!u!v!r!)}!,''!)
v3/marketing/partner/product-coupon/users/{openid}/coupons/{coupon_code}/return	POST	退券	!-	!!	2025.11.07		200	!'#<			!)!I!8!#!5;p		#<'['K'L%~$b'x'X&[!u!v!r)W{$g$h%!{!E!V!D!%}%7$a}*s{#b+9)4{*3+=+>$g$h%!{!E!V!D!%}%7$a',}}'r{!I&%!)%T%W&S%i{#/{!1!Q}!s{!1![}}&H{&N!l&.%a}%I{!0$A%A%G%O%D{!0%Q%C{!0#4!l%M!L!M}}}%c!u!v!r}&I{!I!8!S%&$Z{!?$G}#t{$/$0%.}%9{!~{!o!p$+!n#){#!##{!|#$}}#'{!h!`}}#/{!1!Q}!s{!1![}#W{!1!q}}%8{!~{!o!p!n#){#!##{!|#$}}#'{!h!`}}$o{!1!Q}$l{!1![}$m{!1!q}%:}$6{#l!L!M#j#w#k{!+!L!M}#y$$}$,{#|#8#n{!##7#p$#}#o{!#}#m{#E#G#F}}$1{#X}$4$R{!?$V}$T!u!v!r!)}!,''!)
v3/marketing/partner/product-coupon/users/{openid}/coupons/{coupon_code}/use	POST	核销用户商品券	!-	!!	2025.11.07		200	!'#<			!)!I!8!#MO>|{!E!V!D!%}!5;p%<56{#:#q!D!%}J@		#<'['K'L%~$b'x'X&[!u!v!r)W{$g$h%!{!E!V!D!%}%7$a}*s{!?46)4{Ba'K'L$g$h%!{!E!V!D!%}%7$a',}}'r{!I&%!)%T%W&S%i{#/{!1!Q}!s{!1![}}&H{&N!l&.%a}%I{!0$A%A%G%O%D{!0%Q%C{!0#4!l%M!L!M}}}%c!u!v!r}&I{!I!8!S%&$Z{!?$G}#t{$/$0%.}%9{!~{!o!p$+!n#){#!##{!|#$}}#'{!h!`}}#/{!1!Q}!s{!1![}#W{!1!q}}%8{!~{!o!p!n#){#!##{!|#$}}#'{!h!`}}$o{!1!Q}$l{!1![}$m{!1!q}%:}$6{#l!L!M#j#w#k{!+!L!M}#y$$}$,{#|#8#n{!##7#p$#}#o{!#}#m{#E#G#F}}$1{#X}$4$R{!?$V}$T!u!v!r!)}!,''!)
v3/marketing/partner/product-coupon/users/{openid}/pre-send-coupon	POST	向用户预发放商品券	!-	!!	2025.11.07		200	!'			!)!I!8%n!#$b!,		%j
v3/marketing/partner/product-coupon/users/{openid}/pre-send-coupon-bundle	POST	向用户预发放商品券批次组	!-	!!	2025.12.16		200	!'			!)!I%U!#$b!,		%j
v3/marketing/partnerships	GET	查询合作关系列表API	#H	!#!!!&	2020.04.09		200		H&?H!x!b				!a{/1{&r!<)F}-:{@N!w}@?<r!G#?}!_!Y#b
v3/marketing/partnerships/build	POST	建立合作关系API	#H	!#!!!&	2020.04.09		200			4D	/1{4!!<)F}-:{0v!w}		/1{4!!<)F}-:{0v!w}K8@@!i&R
v3/marketing/partnerships/terminate	POST	终止合作关系API	#H	!#!!!&	2020.04.09		200			4D	/1{4!!<)F}-:{0v!w}		LD
v3/marketing/paygiftactivity/activities	GET	获取支付有礼活动列表API	!_	!J!!!&	2020.06.09		200		!Y90+G4l?R				!b!x#b!a{0J{%k(~2<#8(1%+0b{0c{(1%+}(.{0k1Q}}2[1<'i'j}0P{7@9L*[{:P2q{2p0i}}*F}#Q0e{8:{-C.m3t3N0d{!w2W3n}2;}KT{-C.m}}}
v3/marketing/paygiftactivity/activities/{activity_id}	GET	查询活动详情接口API	!_	!J!!!&	2019.11.28		200	#;					#Q>D4l7+?oH*IR$J%X0J{%k(~2<#8(1%+0b{0c{(1%+}(.{0k1Q}}2[1<'i'j}0P{7@9L*[{:P2q{2p0i}}*F}0e{8:{-C.m3t3N0d{!w2W3n}}}
v3/marketing/paygiftactivity/activities/{activity_id}/goods	GET	查询活动指定商品列表API	!_	!J!!!&	2019.11.28		200	#;	!b!x				!b!x#b#Q!a{.P$J%X}
v3/marketing/paygiftactivity/activities/{activity_id}/merchants	GET	查询活动发券商户号API	!_	!J!!!&	2019.11.28		200	#;	!b!x				!b!x#b#Q!a{!D'g$J%X}
v3/marketing/paygiftactivity/activities/{activity_id}/merchants/add	POST	新增活动发券商户号API	!_	!J!!!&	2020.06.09		200	#;			2;>I		#Q4qE.{!D&b}
v3/marketing/paygiftactivity/activities/{activity_id}/merchants/delete	POST	删除活动发券商户号API	!_	!J!!!&	2020.06.09		200	#;			FJBQ		#Q',
v3/marketing/paygiftactivity/activities/{activity_id}/terminate	POST	终止活动API	!_	!J!!!&	2019.11.28		200	#;					#QLE
v3/marketing/paygiftactivity/unique-threshold-activity	POST	创建全场满额送活动API	!_	!J!!!&	2024.11.18		200				0J{%k(~2<#8(1%+0b{0c{(1%+}(.{0k1Q}}2[1<'i'j}0P{2q{2p0i}}0e{-C.m3t3N0d{!w2W3n}2;}		#;!i
v3/marketing/shopping-receipt/customentrances	POST	创建自定义入口	#*	!!	2024.11.18		200				.!0&,+#Y%J-~!)!5(H{&e&f}		.!0&,+-~)Y!`!)!i'k!5(H{&e&f}
v3/marketing/shopping-receipt/customentrances/{brand_id}	GET	查询自定义入口	#*	!!	2024.11.18		200	!)					.!0&,+-~)Y!`!)!i'k!5(H{&e&f}
v3/marketing/shopping-receipt/customentrances/{brand_id}	PATCH	更新自定义入口	#*	!!	2024.11.18		200	!)			B;L/,+B:&$%+!52*{&e&f}		.!0&,+-~)Y!`!)!i'k!5(H{&e&f}
v3/marketing/shopping-receipt/merchantshoppingreceiptjumpinfos	POST	上传商家电子小票跳转信息	#*	!!!&	2024.09.09		200				!-3v3w!'9P9'{9J9N}		FN{!-3v3w!'9P9'{9J9N}!G'65j}
v3/marketing/shopping-receipt/shoppingreceipts	POST	上传电子小票	#*	!!	2025.01.09		200			!6		%r&:	I;{)OK>!-3v3w!'5jJqDs!i'kFG{AK}41}
v3/marketing/weekly-discount/activities	GET	查询周周惠活动列表API	#F	!!!&!*	2022.01.05		200		!_!Y5.<P>80K				%'{#Q%k0K4`4e4m4d4c4g4h4a4b4k4j4f}!Y!_!?
v3/marketing/weekly-discount/activities/{activity_id}	GET	查询周周惠活动详情API	#F	!!!&!*	2022.01.05		200	#;					#Q%k0K4`4e4m4d4c4g4h4a4b4k4j4f
v3/marketing/weekly-discount/activities/{activity_id}/apply	POST	报名周周惠活动API	#F	!!!&!*	2021.11.22		200	#;			5.(l		>=$v
v3/marketing/withdraw-favor/users/{openid}/coupons	GET	查询批次下用户银行提现免费券列表API	#=	!!	2021.10.28		200	!'	!$!8!#!b!x				%'{JWJV%]ML7'}!Y!_!?
v3/marketing/withdraw-favor/users/{openid}/coupons	POST	为用户发银行提现免费券API	#=	!!	2021.10.28		200	!'			!$!8!#$b		%]7q
v3/mch-manage/mch-manage-records/sub-mchid/{sub_mchid}	GET	分页查询子商户名下的商户管理记录	!W	!!	2025.05.21		200	!!	(K$pEs21				$p%N+3!a{!%9:9;9<9993;15#86<a<`21;/;.$<55/Y}
v3/mch-manage/mch-manage-records/{manage_record_id}	GET	查询子商户下指定商户管理记录	!W	!!	2025.05.21		200	._	!!				!%9:9;9<9993;15#86<a<`21;/;.$<55/Y
v3/mch-manage/mch-manage-records/{manage_record_id}/mch-manage-submissions	POST	对指定商户管理记录提交资料	!W	!!	2025.05.21		200	._			!!<_		Et
v3/mch-manage/submission-files/sub-mchid/{sub_mchid}/upload	POST	上传商户提交资料文件	!W	!!	2025.05.21		200	!!				L)%rE9._	1d
v3/mch-operation-manage/enhanced-due-diligence/{due_diligence_id}	GET	查询子商户强化尽调单信息	#A	!!	2025.07.18		200	./	!!				./!!C*$<BILC0%In6`<^<]
v3/mch-operation-manage/enhanced-due-diligence/{due_diligence_id}/submit	POST	提交尽调资料	#A	!!	2025.07.18		200	./			!!L*		C+0%<^<]
v3/mch-operation-manage/enhanced-due-diligence/{due_diligence_id}/upload	POST	上传尽调资料文件	#A	!!	2025.07.18		200	./				C)%r	1d
v3/mch-operation-manage/merchant-limitations/sub-mchid/{sub_mchid}	GET	查询子商户管控情况	!s	!!	2025.09.26		200	!!					!$EdIQ{E^E`EaIOIPILE]EcE_EbIoG^}G]
v3/mch_operate/risk/withdrawl-apply	POST	提交已注销商户号可用余额提现申请单API	!D	!!	2023.08.21		200			!6	!!G`!4!5H;2k2j{4R?W{--$z(/!d+C}8T{,-2!8Q}}Hq{Hu{Hr:n}}>N{>P}!S		&y$^
v3/mch_operate/risk/withdrawl-apply/applyment-id/{applyment_id}	GET	微信支付提现申请单号查询提现申请单状态API	!D	!!	2022.12.01		200	$i					=i{$i!5#5#%9X}
v3/mch_operate/risk/withdrawl-apply/out-request-no/{out_request_no}	GET	商户提现申请单号查询提现申请单状态	!D	!!	2022.12.01		200	!5					=i{$i!5#5#%9X}
v3/mchalterapply/mchcontactalterapplyment	POST	提交超管变更申请单	#3	!$!!	2025.07.17		200			!6	'3!5AY{14AWAQAR+lATAV+X9V}		+L
v3/mchalterapply/mchcontactalterapplyment/merchant/{merchant_code}/out-request-no/{out_request_no}	GET	查询超管变更申请单状态-使用业务单号和商户号	#3	!$!!	2025.07.17		200	'3!5					&-!5'3/y)q-7{/.$<}
v3/mchalterapply/mchcontactalterapplyment/{apply_id}	GET	查询超管变更申请单状态-使用申请单号	#3	!$!!	2025.07.17		200	&-					&-!5'3/y)q-7{/.$<}
v3/mchalterapply/mchcontactalterapplyment/{apply_id}/revoke	POST	撤销超管变更申请单	#3	!$!!	2025.07.17		200	&-					+LK?
v3/mchalterapply/mchsubjectalterapplyment	POST	提交资料变更申请单	!>!O	!$!!	2025.09.24		200			!6	'3!5>[GX.H0u{)A9.(N(J10EXEY}69{@x0|0z(N(J-j@u@v},&{D.D-}EG{Dc,-+O@_6&@c@e@[@f@i>y},w{8O@`6&@b@d@Z@g6+}>M{?cG>EE>VM:}		+L
v3/mchalterapply/mchsubjectalterapplyment/merchant/{merchant_code}/out-request-no/{out_request_no}	GET	查询申请单状态-使用业务单号	!>!O	!$!!	2025.03.31		200	'3!5					'3&-!5<:)q-7{/.$<}
v3/mchalterapply/mchsubjectalterapplyment/{apply_id}	GET	查询资料变更申请单状态-使用申请单号	!>!O	!$!!	2025.03.31		200	&-					'3&-!5<:)q-7{/.$<}
v3/mchalterapply/mchsubjectalterapplyment/{apply_id}/revoke	POST	撤销资料变更申请单	!>!O	!$!!	2025.03.31		200	&-					;M
v3/mchalterapply/merchantnamealterapplyment	POST	提交商户简称变更申请单	#1	!$!!	2025.09.24		200				!!!5.n		+L
v3/mchalterapply/merchantnamealterapplyment/merchant/{sub_mchid}/out-request-no/{out_request_no}	GET	查询商户简称申请单状态-使用业务单号和商户号	#1	!$!!	2025.09.28		200	!!!5					&-!5!!/y)q
v3/mchalterapply/merchantnamealterapplyment/{apply_id}	GET	查询商户简称变更申请单状态-使用申请单号	#1	!$!!	2025.09.24		200	&-					&-!5'3/y)q
v3/mchalterapply/merchantnamealterapplyment/{apply_id}/revoke	POST	撤销商户简称变更申请单	#1	!$!!	2025.09.24		200	&-					+LK@
v3/med-ins/orders	POST	医保自费混合收款下单	#2	!%#-	2026.03.02		200			!6	,9.x!#!&!%!/!7#r{#]8K6.},FIt{#]8K6.}!(/i,G,E,**&,6,7.f00.e.h.g.d0A-_{-`+a}-a{-b+b})*)N,D,#!,+c,5		*R.r3M28':/2,9.x!#!&!%!/!7,F!(/i,G,E,**&,6,7.f00.e.h.g.d0A-_{-`+a}-a{-b+b})*)N,D,#!,+c,527
v3/med-ins/orders/mix-trade-no/{mix_trade_no}	GET	使用医保自费混合订单号查看下单结果	#2	!%#-	2026.03.02		200	*R	!%				*R.r3M28':/2,9.x!#!&!%!/!7,F!(/i,G,E,**&,6,7.f00.e.h.g.d0A-_{-`+a}-a{-b+b})*)N,D,#!,+c,527
v3/med-ins/orders/out-trade-no/{out_trade_no}	GET	使用商户订单号查看下单结果	#2	!%#-	2026.03.02		200	!(	!%				*R.r3M28':/2,9.x!#!&!%!/!7,F!(/i,G,E,**&,6,7.f00.e.h.g.d0A-_{-`+a}-a{-b+b})*)N,D,#!,+c,527
v3/med-ins/refunds/notify	POST	医保退款通知	#2	#-	2025.01.09		204		*R		!!F;F8F:F9Ib#I		
v3/merchant-risk-manage/ec-trade-risk/query-risk-trades	POST	查询风险订单	!s	!%!!	2025.03.14		200				#2!%!D&$%+GpGq		LVJ2{!D!VJ4J0J+}
v3/merchant-risk-manage/ec-trade-risk/recv-dispose-result	POST	回传处置结果	!s	!%!!	2025.03.14		200				#2!%!D!(D+D,B|BzCVIX		J5
v3/merchant-risk-manage/report-trade-union-information	POST	上报订单关联信息	!s	!%!!!&!*	2025.01.09		200			!6	#2(|#d!%!V!/%4A%6IJ-EeDBJPE8Bo4;HIJQJBIE{>!0C}Ef{=sM!'W$*=r%m!B}C_C`CaDRJ?Iu7>7<G.E=;^G;HxGM=T<4HK1rHYG/KfD<1/1.(n{!V)D7>7<;^=T<4}		#2(|#d!%!V
v3/merchant-risk-manage/trade-risk-information	GET	查询风险信息	!s	!%!!	2023.06.07		200		#2(|#d!%!(6^				J13FI(:q
v3/merchant-risk-manage/trade-risk-result	POST	处置结果回传	!s	!%!!	2023.06.07		200				#2(|#d!%!V3F:u4w6^		#2(|#d!%!V3F:u4w:q
v3/merchant-risk-manage/violation-notifications	DELETE	删除商户违规通知回调地址API	#?	!!!&!*	2021.11.17		204						
v3/merchant-risk-manage/violation-notifications	GET	查询商户违规通知回调地址API	#?	!!!&!*	2021.11.17		200						!K
v3/merchant-risk-manage/violation-notifications	POST	创建商户违规通知回调地址API	#?	!!!&!*	2021.11.17		200				!K		!K
v3/merchant-risk-manage/violation-notifications	PUT	修改商户违规通知回调地址API	#?	!!!&!*	2021.11.17		200				!K		!K
v3/merchant-service/complaint-notifications	DELETE	删除投诉通知回调API	!/	!#!!!&	2025.08.28		204						
v3/merchant-service/complaint-notifications	GET	查询投诉通知回调API	!/	!#!!!&	2025.08.28		200						!$'I
v3/merchant-service/complaint-notifications	POST	创建投诉通知回调API	!/	!#!!!&	2025.08.28		200				'I		!$'I
v3/merchant-service/complaint-notifications	PUT	更新投诉通知回调API	!/	!#!!!&	2025.08.28		200				'I		!$'I
v3/merchant-service/complaints	GET	查询投诉信息API	!/	!#!!!&	2020.11.27		200		!x!b5]7b!%				!Y!_#b!a{!(+k!4*Z*'AF!-89!%}
v3/merchant-service/complaints-v2	GET	查询投诉单列表API	!/	!!!&!*	2025.09.02		200		!x!b5[)66]				!a{$j+k*'-n'**Z-m{!-!(!4}/l{#:#q3Y}-l{,89D}-k.W:h0<:i5-=U4s{=:<${$a;Q{;P&>&<}9$}}8d9a8~}!_!Y#b
v3/merchant-service/complaints-v2/{complaint_id}	GET	查询投诉单详情API	!/	!!!&!*	2025.08.28		200	$j					$j+k*'-n'**Z2l-l{,89D}-m{!-!(!4}/l{#:#q'@}-k.W:h0<:i5-=U4s{=:<${$a;Q{;P&>&<}9$}}8d9a8~
v3/merchant-service/complaints-v2/{complaint_id}/complete	POST	反馈处理完成API	!/	!!	2025.09.01		204	$j			'*		
v3/merchant-service/complaints-v2/{complaint_id}/negotiation-historys	GET	查询投诉协商历史API	!/	!!!&!*	2025.08.28		200	$j	!x!b				!a{6[{F>FA}969v2OGB2N8bMSMTG6{5f{=;<u{&K6R9!}8V{.i8c}94{&K(){(*&c'h{!##7,n}(O{(:'+}'N}(G{%K(Q}}8${8&{8#8%(){(*&c'h{!##7,n}(O{(:'+}'N}}}5u{&K(){(*&c'h{!##7,n}(O{(:'+}'N}(G{%K(Q}}5v{5x{&K(){(*&c'h{!##7,n}(O{(:'+}'N}(G{%K(Q}}5w(G{%K(Q}}};o'+}A2{FW'NA3}}!_!Y#b
v3/merchant-service/complaints-v2/{complaint_id}/response	POST	提交回复API	!/	!!	2025.09.01		204	$j			'*;J;K&c9('h{!##7,n}		
v3/merchant-service/complaints-v2/{complaint_id}/response-immediate-service	POST	回复需要即时服务的投诉单	!/	!%!!	2026.01.22		200	$j			'*FU{5f{=;<u{&K6R9!}8V{.i8c}94{&K(){(*&c'h{!#%P&K}(O{(:'+}'N}(G{%K(Q}}8${8&{8#8%(){(*&c'h{!#%P&K}(O{(:'+}'N}}}5u{&K(){(*&c'h{!#%P&K}(O{(:'+}'N}(G{%K(Q}}5v{5x{&K(){(*&c'h{!#%P&K}(O{(:'+}'N}(G{%K(Q}}5w(G{%K(Q}}};o'+}Dd		Ei
v3/merchant-service/complaints-v2/{complaint_id}/update-refund-progress	POST	更新退款审批结果API	!/	!#!!!&!*	2025.09.01		204	$j			>+EB$<Ik!S		
v3/merchant-service/complaints/{transaction_id}	GET	查询投诉详情API	!/	!#!!!&	2020.11.27		200	!-					!(AG!4*Z*'AE!-89!%AC
v3/merchant-service/complaints/{transaction_id}/negotiation-historys	GET	查询投诉协商历史API	!/	!#!!!&	2021.01.08		200	!-					AD{GCG?G@2NDr}
v3/merchant-service/feedbacks	POST	商户反馈API	!/	!#!!!&	2021.01.08		204				!-'*D'D%D&EA		
v3/merchant-service/images/upload	POST	商户上传反馈图片API	!/	!#!!!&	2025.09.01		200					&:%r	)E
v3/merchant-service/images/{media_id}	GET	图片下载API	!/	!#!!!&	2025.09.02		200	)E					
v3/merchant-settlement/merchant-settle-rule-applications	POST	申请修改特约商户结算规则API	#N	!*	2021.06.28		200				0I&1!!Jk		&x5'5(#v(|#d!%;u
v3/merchant-settlement/merchant-settle-rule-applications/{application_id}	GET	根据申请单ID查询结果API	#N	!*	2021.06.28		200	&x					&x5'5(#v(|#d!%;u
v3/merchant-store/stores	POST	创建门店API	#+	!!	2025.03.18		200				!%'~{(#0q+)'S+W}(k{'O'Q'P&>&<}(!{$2'T})Z{!$%m}		(l
v3/merchant-store/stores/{store_id}	GET	查询门店API	#+	!#!!	2025.03.18		200	(l	!%				'~{(#0q+)'S+W}(k{'O'Q'P&>&<}(!{$2'T})Z{!$%m}Km{Kn>SKo}
v3/merchant-store/stores/{store_id}	PATCH	修改门店API	#+	!!	2025.03.18		204	(l			!%'~{(#0q+)'S+W}(k{'O'Q'P&>&<}(!{$2'T}		
v3/merchant-store/stores/{store_id}/recipients/bind	POST	绑定门店收款信息	#+	!!	2025.03.18		200	(l			!!Kl{!$%m}		7z{!D1`}
v3/merchant-store/stores/{store_id}/recipients/unbind	POST	解除门店收款信息绑定	#+	!!	2025.03.18		200	(l			!%)Z{!$%m}		7z{!D1`}
v3/merchant/fund/balance/{account_type}	GET	查询账户实时余额API	#;!.	!$!!	2024.07.25		200	$X					-;/<
v3/merchant/fund/dayendbalance/{account_type}	GET	查询账户日终余额API	#;!.	!$!!	2024.07.25		200	$X	74				-;/<
v3/merchant/fund/withdraw	POST	电商平台提现API	!D	!$	2024.12.19		200				!5!4!S(0$X!K		&,!5
v3/merchant/fund/withdraw/bill-type/{bill_type}	GET	按日下载提现异常文件API	!D!.	!$!!	2020.11.30		200	?|	?~'!)`				1x'1&8
v3/merchant/fund/withdraw/out-request-no/{out_request_no}	GET	电商平台(商户提现单号查询)提现状态API	!D	!$	2020.09.28		200	!5					+!&,!5!4!G#?$:(d-I$X3T
v3/merchant/fund/withdraw/withdraw-id/{withdraw_id}	GET	电商平台(微信支付提现单号)查询提现状态API	!D	!$	2020.09.28		200	&,					+!&,!5!4!G#?$:(d-I$X3T
v3/merchant/media/upload	POST	文件上传	!F	!J	2026.05.09		200					&:%r	)E
v3/merchant/media/video_upload	POST	视频上传API	!F	!J	2019.10.23		200					&:%r	)E
v3/merchantfund/merchant/income-records	GET	服务商银行来账查询	!e!.	!!	2024.11.18		200		$X*.!b!_				!?!Y!_!a{!$$X8f8e!4$v)s-E5P;(})B{9e:b3L}
v3/merchantfund/partner/income-records	GET	特约商户银行来账查询	!e!.	!!	2024.11.18		200		!!$X*.!b!_				!?!Y!_!a{!!$X8f8e!4$v)s-E5P;(})B{9e:b3L}
v3/multiuse/stocks/{stock_id}/refund-flow	GET	下载批次退款明细	#>	!%	2024.08.02		200	!8					(v
v3/multiuse/stocks/{stock_id}/send-flow	GET	下载批次发放明细	#>	!%	2024.08.02		200	!8					(v
v3/multiuse/stocks/{stock_id}/use-flow	GET	下载核销明细	#>	!%	2024.08.02		200	!8					(v
v3/multiuse/users/{openid}/coupons	POST	发放指定批次的消费金	#>	!%	2024.08.02		200	!'		!6	!8!5(x$M!B!#@l		$!
v3/new-tax-control-fapiao/card-template	POST	创建电子发票卡券模板	!4	!#!!!&	2021.11.22		200				!%+]@j{H9'cB9{N*!+&c9U*Q}}		+]!C
v3/new-tax-control-fapiao/fapiao-applications	POST	开具电子发票	!4	!#!!!&	2023.10.12		202			!6	!%3H%,(3{&r!0(&$*&'!d%B%4'/})8{&9!cG+!S)@{(%1r#&8@(h&P#+!cL?L>(@}}		
v3/new-tax-control-fapiao/fapiao-applications/issue-general	POST	开具通用行业电子发票	!4	!!!&	2025.09.03		202			!6	!!%,(3{)e!0(&$*&'!d%B%4'/!O!V)7)h}.D{&9!c)@{(%%-(h&P's!c0,(@/E}.;0?-R-Q.B04{/5!-!V!4}!S}		
v3/new-tax-control-fapiao/fapiao-applications/issue-passenger-transport	POST	开具旅客运输行业电子发票	!4	!!!&	2026.07.17		202			!6	!!%,(3{)e!0(&$*&'!d%B%4'/!O!V)7)h}.D{&9!c)@{(%%-(h&P's!c0,(@/EH({!0A$A#BTBUBXL~L|}}.;0?-R-Q.B04{/5!-!V!4}!S}		
v3/new-tax-control-fapiao/fapiao-applications/issue-refined-oil	POST	开具成品油行业电子发票	!4	!!!&	2025.12.03		202			!6	!!%,(3{)e!0(&$*&'!d%B%4'/!O!V)7)h}.D{&9!c)@{(%%-(hM@'s!c0,(@/EIW{KH3qDI}}.;0?-R-Q.B04{/5!-!V!4}!S}		
v3/new-tax-control-fapiao/fapiao-applications/real-estate-leasing	POST	开具不动产租赁行业电子发票	!4	!!!&	2025.09.03		202			!6	!!%,(3{)e!0(&$*&'!d%B%4'/!O!V)7)h}.D{&9!c)@{(%%-(h&P's!c0,(@/EI6{,S'W#CEDECB3A!HQ}}.;0?-R-Q.B04{/5!-!V!4}!S}		
v3/new-tax-control-fapiao/fapiao-applications/upload-fapiao-file	POST	上传电子发票文件	!4	!#!!!&	2021.11.22		200					&:%r	.E
v3/new-tax-control-fapiao/fapiao-applications/{fapiao_apply_id}	GET	查询电子发票	!4	!#!!!&	2025.09.03		200	%,	!%7~				!?)8{&9KN@.{.C,%-c/31a}IS{.C,%-c/31a}@a{+]6*%Z@]+_}!c+1!4/e{!00-#C&'!d%B}(3{)e!0(&$*&'!d%B%4'/!O!V)7)h}.<{/6/_..})@{(%%-(h&P#+$F!4+1!c0+<q(@}!SCuCv}
v3/new-tax-control-fapiao/fapiao-applications/{fapiao_apply_id}/fapiao-files	GET	获取发票下载信息	!4	!%!!	2025.09.03		200	%,	!!&9				Ct{7~$KKP}
v3/new-tax-control-fapiao/fapiao-applications/{fapiao_apply_id}/insert-cards	POST	将电子发票插入微信用户卡包	!4	!#!!!&	2022.01.25		202	%,		!6	!%;i(3{)e!0(&$*&'!d%B%4'/!O!V)7)h}Cr{.E,%.C1a-c/3!c+1!4/e{!00-#C&'!d%B}.<{/6/_..})@{(%%-(h&P#+$F!4+1!c0+<q(@}!S}		
v3/new-tax-control-fapiao/fapiao-applications/{fapiao_apply_id}/reverse	POST	冲红电子发票	!4	!#!!!&	2025.09.03		202	%,			!%J()8{&9Cs,%}		
v3/new-tax-control-fapiao/fapiaomerchant/getspinviteurl	GET	获取邀请商户开通服务商电子发票能力	!4	!!!&	2025.12.03		200		GICyCpE/GD8o!%	!6			E3FrFt
v3/new-tax-control-fapiao/fapiaomerchant/listspinvitemchinfo	GET	获取邀请开通的商户信息	!4	!!!&	2025.09.03		200		I0I/!Y!_E09@				!?!Y!_2.{(U(`)U}F2{!%9@CI3k8o2OE1E2}
v3/new-tax-control-fapiao/merchant/base-information	GET	获取商户开票基础信息	!4	!#!!!&	2021.11.22		200		!!				/e{!00-#C&'!d%B}.<{/6/_..}
v3/new-tax-control-fapiao/merchant/development-config	GET	查询商户配置的开发选项	!4	!#!!!&	2023.10.12		200						)*3R3j
v3/new-tax-control-fapiao/merchant/development-config	PATCH	配置开发选项	!4	!#!!!&	2025.09.03		200				@QKt3R3j		)*3R3j
v3/new-tax-control-fapiao/merchant/tax-codes	GET	获取商品和服务税收分类对照表	!4	!#!!!&	2023.10.12		200		!%!Y!_				!Y!_2.{(U(`)U}%'{%-8@1r(%0+<p}!?
v3/new-tax-control-fapiao/merchant/{sub_mchid}/check	POST	检查子商户开票功能状态	!4	!!!&	2021.11.22		204	!!					
v3/new-tax-control-fapiao/merchant/{sub_mchid}/check-status	GET	检查子商户开票功能状态	!4	!!!&	2025.09.03		200	!!					!!LF{KM}Bs{KJ@#{#M!2}=v%K=u=n{M#KK?C}}
v3/new-tax-control-fapiao/user-title	GET	获取用户填写的抬头	!4	!#!!!&	2025.09.03		200		!%;i%,				)e!0(&$*&'!d%B%4'/!O!V)7)h
v3/new-tax-control-fapiao/user-title/title-url	GET	获取抬头填写链接	!4	!#!!!&	2025.09.03		200		!%%,K+!#!'!cJOK#G$JzG#				LM2?*Q9U
v3/offlineface/authinfo	POST	获取authinfo接口	!9	!!	2022.11.14		200				!J!&!!%)I5&B		?6
v3/offlineface/contracts/presign	POST	预签约接口	!9	!!	2022.11.14		200			!6	@FCe{,BDi&B8P{8R2#}%4}EZ{?bDj8P{8R2#}=[!X%4}Ae		/G
v3/offlineface/contracts/{contract_id}	GET	签约查询接口	!9	!!	2022.11.14		200	!N	!<				!N!$&B=G!/Ah6t-xAdAb
v3/offlineface/face-collections	GET	查询重采用户列表	!9	!!	2022.11.14		200		&B!b!x				Cb{1-43&B6Q;7&[}
v3/offlineface/face-collections/{collection_id}	GET	查询重采请求详情	!9	!!	2022.11.14		200	1-					1-43&B6Q;7&[
v3/offlineface/repayment-url	POST	获取还款链接接口	!9	!!	2022.11.14		200				,B&B		IvCY
v3/offlineface/transactions	POST	申请扣款接口	!9	!!	2022.11.14		200				&W#=#2!&!%#x{!R(=}#1{%H}!U!9!,#`{#0}!V0s{@G@J}		!J!*!&!!!t{!g!7}#x{!R(=}!f#1{$[}!X=.Lc&)76!9!,#(!E;D!V7i
v3/offlineface/transactions/out-trade-no/{out_trade_no}	GET	查单接口	!9	!!	2022.11.14		200	!(	!*!!@H				!J!*!&!!!t{!g!7}#x{!R(=}!f#1{$[}!X=.#Z&)76!9!,#(!E;D!V7i
v3/offlinefacemch/organizations	GET	查询机构信息接口	!9	!!	2022.01.27		200		*W:$				*W:$
v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}	GET	刷脸用户信息查询接口	!9	!!	2022.11.14		200	&B,B					=G:-*W+:=V<W{6H}<5{9n}<IAjCc$@
v3/offlinefacemch/organizations/{organization_id}/users/out-user-id/{out_user_id}	PATCH	刷脸用户信息修改接口	!9	!!	2022.11.14		204	&B,B		!6	$'=V<W{6H}<5{9n}<I%4		
v3/offlinefacemch/organizations/{organization_id}/users/user-id/{user_id}/terminate-contract	POST	解除刷脸用户签约关系接口	!9	!!	2022.11.14		204	&B43&T					
v3/offlinefacemch/tokens	POST	获取凭证授权接口	!9	!!	2022.11.14		200				/bMv{:-*W}		,o
v3/palmservice/authorization/openid/{openid}	GET	查询刷掌授权	#K	!!	2025.04.28		200	!'	&B				!/*WKB?G
v3/palmservice/authorization/preauthorize	POST	服务关联预授权	#K	!!	2025.04.29		200				!'H[*W		:S
v3/papay/contracts/{contract_id}/fail-notify	POST	重试扣费通知API	!0	!%	2020.04.27		204	!N			!$!#		
v3/papay/contracts/{contract_id}/notify	POST	直连商户预扣费通知API	!0	!%	2023.10.12		204	!N			!$!#79{AqM?}7k{!H!.}		
v3/papay/insurance-pay/policy-periods/contract-id/{contract_id}/policy-period-id/{policy_period_id}	GET	保险商户查询保险自动续费预约API	!C	!%	2023.09.14		200	!N%z					%z3$*1*0&!{!F!.}%o{!F!.}&]
v3/papay/insurance-pay/policy-periods/contract-id/{contract_id}/policy-period-id/{policy_period_id}/schedule	POST	保险商户预约保险自动续费API	!C	!%	2023.09.14		200	%z!N			!#JI{!F!.}		%z3$*1*0&!{!F!.}%o{!F!.}&]
v3/papay/insurance-pay/transactions/apply	POST	保险商户受理保险自动续费扣款API	!C	!%	2023.09.14		200				!#!(!+06!N%z!;{!F!.}!U!,		!(!;{!F!.}
v3/papay/insurance-sign/contracts/plan-id/{plan_id}/contract-id/{contract_id}/renew	POST	保险商户受理续期自动续费协议	!C	!%	2024.11.12		204	!y!N			!#*c{%z$.$-{!F!.}}		
v3/papay/insurance-sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}	GET	保险商户查询保险自动续费协议	!C	!%	2025.11.28		200	!>!y					!$!N!#!y!>8l16'Y)/'Z{18)0$k}!'$NJ*J)
v3/papay/insurance-sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate	POST	保险商户通过商户协议号解除保险自动续费协议	!C	!%	2025.11.18		200	!y!>			)1		!$!N!#!y!>8l16'Y)/'Z{18)0$k}!'$N
v3/papay/insurance-sign/contracts/pre-entrust-sign/app	POST	保险商户App预签约API	!C	!%	2024.11.12		200			!6	!#!/!y!>)>%F/B/@*c{%z$.$-{!F!.}}#x{!F!.}!V!905$N!U!,-[-]/J{%e$M.U}-h		$t
v3/papay/insurance-sign/contracts/pre-entrust-sign/h5	POST	保险商户H5预签约API	!C	!%	2025.02.20		200			!6	!#!/!y!>)>%F/B/@*c{%z$.$-{!F!.}3#{2~3!{1(1)}}}#x{!F!.}!V!905$N!U!,-[-]/J{%e$M.U}2){#*}-h		)Q
v3/papay/insurance-sign/contracts/pre-entrust-sign/jsapi	POST	保险商户JSAPI预签约API	!C	!%	2025.02.20		200			!6	!#!/!y!>)>%F/B/@*c{%z$.$-{!F!.}3#{2~3!{1(1)}}}#x{!F!.}!V!905$N!U!,-[-]/J{%e$M.U}-h		)Q
v3/papay/insurance-sign/contracts/pre-entrust-sign/mini-program	POST	保险商户小程序预签约API	!C	!%	2025.02.20		200			!6	!#!/!y!>)>%F/B/@*c{%z$.$-{!F!.}3#{2~3!{1(1)}}}#x{!F!.}!V!905$N!U!,-[-]/J{%e$M.U}-h		$t3334
v3/papay/insurance-sign/policy-periods/plan-id/{plan_id}/contract-id/{contract_id}/modify	POST	保险商户修改保险扣费周期列表	!C	!%	2025.01.17		200	!y!N			!#*c{%z$.$-{!F!.}}>X		HV{%z$.$-{!F!.}}@W
v3/papay/insurance-sign/policy_periods/plan-id/{plan_id}/out-contract-code/{out_contract_code}	GET	保险商户查询保险扣费周期列表API	!C	!%	2024.11.12		200	!>!y	%N$p				!a{%z$.$-{!F!.}3$&!{!F!.}%o{!F!.}&]}(K*U+3
v3/papay/pay/harmony/transactions/apply	POST	代扣受理扣款	!0	!%	2024.12.31		200				!#!(!+06!N!;{!F!.}!U!,DP)C		!(!;{!F!.}
v3/papay/pay/partner/schedules/contract-id/{contract_id}	GET	查询扣费预约API	!0	!!	2023.10.12		200	!N	!!				(f*1*0&!{!F!.}%o{!F!.}&]
v3/papay/pay/partner/schedules/contract-id/{contract_id}/schedule	POST	预约扣费API	!0	!!	2023.10.12		200	!N			!J!!!&;k{!F!.}		(f*1*0&!{!F!.}%o{!F!.}&]
v3/papay/pay/partner/transactions/apply	POST	受理扣款API	!0	!!	2023.10.12		200				!J!!!&!(!+06!N!;{!F!.}!U!,		!(!;{!F!.}
v3/papay/pay/schedules/contract-id/{contract_id}	GET	查询扣费预约API	!0	!%	2023.10.12		200	!N					(f*1*0&!{!F!.}%o{!F!.}&]
v3/papay/pay/schedules/contract-id/{contract_id}/schedule	POST	预约扣费API	!0	!%	2023.10.12		200	!N			!#;k{!F!.}		(f*1*0&!{!F!.}%o{!F!.}&]
v3/papay/pay/transactions/apply	POST	受理扣款API	!0	!%	2023.10.12		200				!#!(!+06!N!;{!F!.}!U!,		!(!;{!F!.}
v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/app	POST	App场景预约扣费类型签约的预签约API	!0	!%	2025.09.19		200				!#!/!y!>#D%F$N%^{$.$-{!F!.}!+}		$t.q*Q
v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/h5	POST	H5场景预约扣费类型签约的预签约API	!0	!%	2023.12.21		200				!#!/!y!>#D%F$N%^{$.$-{!F!.}!+}2){#*}		)Q
v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/jsapi	POST	JSAPI场景预约扣费类型签约的预签约API	!0	!%	2023.12.21		200				!#!/!y!>#D%F$N%^{$.$-{!F!.}!+}		)Q
v3/papay/scheduled-deduct-sign/contracts/pre-entrust-sign/mini-program	POST	小程序场景预约扣费类型签约的预签约API	!0	!%	2023.12.21		200				!#!/!y!>#D%F$N%^{$.$-{!F!.}!+}		$t3334
v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/app	POST	App场景预约扣费类型签约的预签约API	!0	!!	2025.09.19		200				!J!g!!!&!7!y!>#D%F$N%^{$.$-{!F!.}!+}		$t.q*Q
v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/h5	POST	H5场景预约扣费类型签约的预签约API	!0	!!	2023.12.21		200				!J!g!!!&!7!y!>#D%F$N%^{$.$-{!F!.}!+}2){#*}		)Q
v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/jsapi	POST	JSAPI场景预约扣费类型签约的预签约API	!0	!!	2023.12.21		200				!J!g!!!&!7!y!>#D%F$N%^{$.$-{!F!.}!+}		)Q
v3/papay/scheduled-deduct-sign/partner/contracts/pre-entrust-sign/mini-program	POST	小程序场景预约扣费类型签约的预签约API	!0	!!	2023.12.21		200				!J!g!!!&!7!y!>#D%F$N%^{$.$-{!F!.}!+}		$t3334
v3/papay/sign/contracts/harmony-plan-id/{plan_id}/out-contract-code/{out_contract_code}	GET	通过商户协议号查询委托代扣签约协议	!0	!%	2025.03.07		200	!>!y					!$!N!#!y!>#DAi'Y)/!''Z{18)0$k}$NF$
v3/papay/sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}	GET	通过商户协议号查询委托代扣签约协议API	!0	!%	2023.12.21		200	!>!y					!$!N!#!y!>#D(<'Y)/!''Z{*))0$k}$N%^{$.$-{!F!.}(f&!{!F!.}%o{!F!.}&]}
v3/papay/sign/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate	POST	通过商户协议号解除委托代扣签约协议API	!0	!%	2023.12.21		200	!y!>			)1		!$!N!#!y!>#D(<'Y)/!''Z{*))0$k}$N%^{$.$-{!F!.}(f&!{!F!.}%o{!F!.}&]}
v3/papay/sign/contracts/pre-entrust-sign	POST	代扣预签约	!0	!%	2024.11.21		200				K$!#!/!y!>#D%F:,/^&^{BqBl%)Bm%HN#N$BE}		$tFq!MIU
v3/papay/sign/partner/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}	GET	通过商户协议号查询委托代扣签约协议API	!0	!!	2023.12.21		200	!>!y	!!				!N!*!J!!!&!y!>#D(<'Y)/'?!7'Z{*))0$k}$N%^{$.$-{!F!.}(f&!{!F!.}%o{!F!.}&]}
v3/papay/sign/partner/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate	POST	通过商户协议号解除委托代扣签约协议API	!0	!!	2023.12.21		200	!y!>			!!)1		!N!*!J!!!&!y!>#D(<'Y)/'?!7'Z{*))0$k}$N%^{$.$-{!F!.}(f&!{!F!.}%o{!F!.}&]}
v3/parking/reminders/application	POST	提交停车场进件申请	!L	!:	2026.06.29		200				Gx{Gz2YGyEpE@G|HJ2gG8/9H?/02f1&{3G1b1;3o1n1o1k{']'y'^(('q1h1f2$*I*J'd1q1p2(1i}1J{']'y'^(('q1#1I1K1j2%*I*J'd}3%{']'y'^(('q!O'd}1y0Q1g}}		2d
v3/parking/reminders/application/query	GET	查询停车场进件申请单	!L	!:	2026.06.29		200		:42Y				>h{2d58<b:3{2e/!2c989*:5:U2g9g/9:O/02f1&{3G1b1;3o1n1o1k{']'y'^(('q1h1f2$*I*J'd1q1p2(1i}1J{']'y'^(('q1#1I1K1j2%*I*J'd}3%{']'y'^(('q!O'd}1y0Q1g}}57{8-{8)6W};+}}-)
v3/parking/reminders/application/withdraw	POST	撤回停车场进件申请	!L	!:	2026.06.29		204				:42Y		
v3/parking/reminders/applications	GET	查询停车场进件申请单列表	!L	!:	2026.06.29		200		Gf!b!x				>j{2d58<b:3{2e/!2c989*:5:U2g9g/9:O/02f1&{3G1b1;3o1n1o1k{']'y'^(('q1h1f2$*I*J'd1q1p2(1i}1J{']'y'^(('q1#1I1K1j2%*I*J'd}3%{']'y'^(('q!O'd}1y0Q1g}}57{8-{8)6W};+}}-)
v3/parking/reminders/entry	POST	同步车辆入场通知	!L	!:	2026.06.29		200				/#2b2|CC:^@YMhCHCGBw		J_
v3/parking/reminders/exit	POST	同步车辆离场通知	!L	!:	2026.06.29		204				/#CX2|:^2b:?H62^$w)I9s:<:B<v4C		
v3/parking/reminders/ext-payment	POST	同步非临停扩展支付	!L	!:	2026.06.29		204				GmD!{D$!4}H3-)4C		
v3/parking/reminders/parking-fee	POST	查询停车费用	!L	!:	2026.06.29		200				/#HRGe		$wH%H$:?>YG0G1H7)I
v3/parking/reminders/parking-lot	GET	查询停车场信息	!L	!:	2026.06.29		200		/!-)				-)/!2e2c/9H=/0G~C7I:
v3/parking/reminders/payment	POST	同步支付结果通知	!L	!:	2026.06.29		204				/#2|2bH#H59sKy!cGr2^:<:B<v4C		
v3/partner-papay/contracts/{contract_id}/fail-notify	POST	服务商商户重试扣费通知API	!0	!!	2020.04.30		204	!N			!*!J!!!&		
v3/partner-papay/contracts/{contract_id}/notify	POST	服务商商户预扣费通知API	!0	!!	2023.10.12		204	!N			!*!J!!!&79{)3&P}7k{!H!.}		
v3/partner-transfer/batches	POST	发起批量转账API	!e!.	!!	2021.10.25		200			!6	!!!&?A!A$H$I!c('(r{!Z'G!W!'(x48}#=3|3~		!A!e!G
v3/partner-transfer/batches/batch-id/{batch_id}	GET	微信支付批次单号查询批次单API	!e!.	!!	2024.11.18		200	!e	'7!b!xBc				!*!!!A!e!&-M-N0_$H$I6K!c('#-#v($0('_.=07{#A!Z(>}#=3|3~
v3/partner-transfer/batches/batch-id/{batch_id}/details/detail-id/{detail_id}	GET	微信支付明细单号查询明细单API	!e!.	!!	2021.07.21		200	!e#A					!*!A!e!<!Z#A(>'G!W#%!'0>.X#?0F!d-G
v3/partner-transfer/batches/out-batch-no/{out_batch_no}	GET	商家批次单号查询批次单API	!e!.	!!	2024.11.18		200	!A	'7!b!xBd				!*!!!A!e!&-M-N0_$H$I6K!c('#-#v($0('_.=(r{#A!Z(>}#=3|3~
v3/partner-transfer/batches/out-batch-no/{out_batch_no}/details/out-detail-no/{out_detail_no}	GET	商家明细单号查询明细单API	!e!.	!!	2021.07.21		200	!A!Z					!*!A!e!<!Z#A(>'G!W#%!'0>.X#?0F!d-G
v3/password-exempt-contract/contracts/ecommerce/pre-entrust-sign/mini-program	POST	电商收付通模式小程序场景预签约API	!A	!!	2024.05.29		200				!#$D!>!=#D!'		$t!$$D!>/p/q
v3/password-exempt-contract/contracts/ecommerce/pre-entrust-sign/pay-redirect-sign	POST	电商收付通模式支付后场景预签约API	!A	!!	2024.05.29		200				!#$D!>!=#D$9!'		!$$D!>
v3/password-exempt-contract/contracts/normal/pre-entrust-sign/mini-program	POST	直连商户模式小程序场景预签约API	!A	!%	2024.05.24		200				!#$D!>!=#D!'		$t!$$D!>/p/q
v3/password-exempt-contract/contracts/normal/pre-entrust-sign/pay-redirect-sign	POST	直连商户模式支付后场景预签约API	!A	!%	2024.05.24		200				!#$D!>!=#D$9!'		!$$D!>
v3/password-exempt-contract/contracts/qs/pre-entrust-sign/mini-program	POST	清算机构模式小程序场景预签约API	!A	!i	2024.05.29		200				!#&&!!$D!>!=#D!/!7		$t!$$D!>/p/q
v3/password-exempt-contract/contracts/qs/pre-entrust-sign/pay-redirect-sign	POST	清算机构模式支付后场景预签约API	!A	!i	2024.05.29		200				!#&&!!$D!>!=#D$9!/!7		!$$D!>
v3/password-exempt-contract/contracts/service-id/{service_id}/out-contract-code/{out_contract_code}	GET	商户通过商户协议号查询协议API	!A	!%	2024.11.04		200	!>$D					!$!N!#!'!&!7$D!>-s(<6t'Z{*)-x$k}
v3/password-exempt-contract/contracts/service-id/{service_id}/out-contract-code/{out_contract_code}/terminate	POST	商户通过商户协议号解约协议API	!A	!%	2024.05.29		200	$D!>			)1		!$$D!>
v3/password-exempt-contract/contracts/service-provider/pre-entrust-sign/mini-program	POST	服务商模式小程序场景预签约API	!A	#6!!!i	2024.05.29		200				!J!g!!&&!7$D!>!=#D		$t!$!!$D!>/p/q
v3/password-exempt-contract/contracts/service-provider/pre-entrust-sign/pay-redirect-sign	POST	服务商模式支付后场景预签约API	!A	#6!!!i	2024.05.29		200				!J!g!!&&!7$D!>!=#D$9		!$!!$D!>
v3/pay-devices/open-scenario-speaker/{device_sn}	GET	查询音箱绑定信息	#%	!!	2025.11.21		200	&7					!!&7-S%[
v3/pay-devices/open-scenario-speaker/{device_sn}/bind	POST	绑定音箱设备码牌	#%	!!	2025.11.21		200	&7			!!%[		!!&7-S%[
v3/pay-devices/open-scenario-speaker/{device_sn}/prebind	POST	出厂预绑定音箱和码牌	#%	!!	2025.11.21		200	&7			%[		&7-S%[
v3/pay-devices/open-scenario-speaker/{device_sn}/unbind	POST	解绑音箱设备码牌	#%	!!	2025.11.21		200	&7					!!&7-S%[
v3/pay-devices/open-scenario-speakerorder/{transaction_id}/report	POST	码牌支付结果上报	#%	!!	2025.11.21		200	!-			!!%[!(&7		!!%[!(&7!-
v3/pay-devices/printers/{device_id}/print-orders	POST	小票机打印	#M	!!!&	2023.03.19		204	%)			:e0/!K=^{,1(y}<i{,1;_{62}}		
v3/pay-devices/printers/{device_id}/print-orders/{print_order_no}	GET	查询订单	#M	!!!&	2023.03.19		200	%)Hf					:e0/!KHgHh=^{,1(y}<i{,1;_{62}}
v3/pay/acquiring-bank/transactions/exposure	POST	微信分付-支付方式前置服务	!|	!*	2026.03.26		200				0I>'FIFE&1#r{>(,NFP}!(		1m23
v3/pay/instal/exposure	POST	商户贴息-获取微信分付曝光建议	!|	!%	2025.09.29		200				!$!#M^!/,N		;*
v3/pay/instal/partner/exposure	POST	商户贴息-获取微信分付曝光建议	!|	!!	2025.04.18		200				!*!J&&!%M]{M_!g!7,N}		;*
v3/pay/partner/transactions/app	POST	APP下单API	!I!a	!!!$	2024.12.05		200			!6	!J!*!&!!#`{#0&J}!+!,!(!;{!R!.}$U!=!U&=$E#K{#~$B!]{#e$(#&#+$F}}#1{$O!T#a{#M!0&z#C}}!t{%`{&M%u#]}}++{+*{+.+/{+,+-}}}		$9
v3/pay/partner/transactions/app-with-contract	POST	APP下单并签约	#8	!!	2025.12.31		200				!J!*!&!!!+!($U!,!=!U#`{#0}$E!;{!F!.}#K{)2$B*E{#e$(#&&D&Q}}#1{%w!T#a{#M!2-5$*}}-t{!m6s6m6o;H#D-u}		$9
v3/pay/partner/transactions/codepay	POST	付款码支付	!I	!!	2024.04.16		200				#=!*!&!!!+!(!,!U$E#r{&W}!;{!F!.}'w{!T$[,h{#M.~}}#K{)2$B*E{#e&V#&&D&Q}}#`{#0}		#=!*!&!!!(!E'F!X!^#Z%V!,!t{!g!7}#x{!F'p!.&h}!f{$!!2#f#T!H!w'M'4'9!.!]{#H&D&Q)5$L}}
v3/pay/partner/transactions/exposure	POST	微信分付-支付方式前置服务	!|	!!	2025.04.18		200				!J!*&&!%#r{!g,N!7}!(		1m23
v3/pay/partner/transactions/h5	POST	H5下单API	!I!a	!!!$	2024.12.05		200			!6	!J!*!&!!#`{#0&J}!+!,!(!;{!R!.}$U!=!U&=$E#K{#~$B!]{#e$(#&#+$F}}'w{1v{#T-20S-W/*}}!t{%`{&M%u#]}}		1w
v3/pay/partner/transactions/id/{transaction_id}	GET	微信支付订单号查询	!I!a	!!!$	2020.05.26		200	!-	!*!!				!J!*!&!!#`{#0&J}!E0302%V!X#(!+!,!(!;{%3&h}$U!=!U&=$E#K{#~$B!]{#e$(#&#+$F}}#1{$O!T#a{#M!0&z#C}}!t{'?!7}
v3/pay/partner/transactions/jsapi	POST	JSAPI下单API	!I!a	!!!$	2024.11.18		200			!6	!J!*!&!!#`{#0&J}!+!,!(!;{!R!.}$U!=!U&=$E#K{#~$B!]{#e$(#&#+$F}}#1{$O!T#a{#M!0&z#C}}#r{'?!7%`{&M%u#]}}++{+*{+.+/{+,+-}}}		$9
v3/pay/partner/transactions/jsapi-with-contract	POST	JSAPI下单并授权/签约	!A#8	!!	2025.12.31		200				!J!*!&!!!+!($U!,!=!U#`{#0}$E!;{!F!.}#r{!g!7}#K{)2$B*E{#e$(#&&D&Q}}#1{%w!T#a{#M!2-5$*}}-t{:7,o&j6r6l6n;G-s-u}		$9
v3/pay/partner/transactions/miniprogram	POST	小程序支付下单	!I	!!	2024.11.18		200				!J!*!&!!!+!($U!,!K!U$E!;{!R!.}#r{!g!7}#K{#~$B!]{#e$(#&#+$F}}#1{$O!T#a{#M.~}}#`{#0}		$9
v3/pay/partner/transactions/native	POST	Native下单API	!I!a	!!!$	2024.12.05		200			!6	!J!*!&!!#`{#0&J}!+!,!(!;{!R!.}$U!=!U&=$E#K{#~$B!]{#e$(#&#+$F}}#1{$O!T#a{#M!0&z#C}}!t{%`{&M%u#]}}		%[
v3/pay/partner/transactions/out-trade-no/{out_trade_no}	GET	商户订单号查询	!I!a	!!!$	2020.05.26		200	!(	!*!!				!J!*!&!!#`{#0&J}!E0302%V!X#(!+!,!(!;{%3&h}$U!=!U&=$E#K{#~$B!]{#e$(#&#+$F}}#1{$O!T#a{#M!0&z#C}}!t{'?!7}.Y{0;/d}
v3/pay/partner/transactions/out-trade-no/{out_trade_no}/close	POST	关单API	!I!a	!!!$	2020.05.26		204	!(			!*!!		
v3/pay/partner/transactions/out-trade-no/{out_trade_no}/reverse	POST	撤销	!I	!!	2024.04.16		200	!(			#=!*!&!!		#=!*!&!!!(
v3/pay/partner/transactions/scannedpos	POST	扫码支付下单	!I	!!	2023.09.13		200				#=!*!&!!!+!($U!,!K!U$E!;{!F!.}#r{!g!7}#K{)2$B!]{#e$(#&&D&Q}}'w{%w!T,h{#M.~}}#`{#0}		$9
v3/pay/transactions/app	POST	APP下单API	!R	!#!b	2024.12.03		200			!6	!#!$!+!,!(!;{!R!.}$U!=!U&=$E#K{#~$B!]{#e$(#&#+$F}}#1{$O!T#a{#M!0&z#C}}!t{%`{&M%u#]}}#`{#0}++{+*{+.+/{+,+-}}}		$9
v3/pay/transactions/app-with-contract	POST	APP下单并签约	#8	!%	2025.12.31		200				!#!$!+!(&(!,!=!U$E!;{!F!.}#K{)2$B*E{#e$(#&&D&Q}}#1{%w!T#a{#M!2-5$*}}#`{#0}-t{!m6s6m6o;H#D-u}		$9
v3/pay/transactions/codepay	POST	付款码支付	!R	!%	2024.04.15		200				!#!$!+!(!,!U$E#r{&W}!;{!F!.}'w{!T$[,h{#M.~}}#K{)2$B*E{#e&V#&&D&Q}}#`{#0}		!<!$!(!E'F!X!^#Z%V!,!t{!/}#x{!F'p!.&h}!f{$!!2#f#T!H!w'M'4'9!.!]{#H&D&Q)5$L}}
v3/pay/transactions/exposure	POST	微信分付-支付方式前置服务	!|	!%	2025.04.18		200				!D!##r{!/,N}!(		1m23
v3/pay/transactions/h5	POST	H5下单API	!R	!#!b	2024.12.03		200			!6	!#!$!+!,!(!;{!R!.}$U!=!U&=$E#K{#~$B!]{#e$(#&#+$F}}'w{1v{#T-20S-W/*}}!t{%`{&M%u#]}}#`{#0}		1w
v3/pay/transactions/id/{transaction_id}	GET	微信支付订单号查询	!R	!#!b	2020.05.26		200	!-	!$				!E0302%V!X#(!#!$!+!,!(!;{!R!.}$U!=!U&=$E#K{#~$B!]{#e$(#&#+$F}}#1{$O!T#a{#M!0&z#C}}
v3/pay/transactions/jsapi	POST	JSAPI下单API	!R	!#!b	2025.02.19		200			!6	!#!$!+!,!(!;{!R!.}$U!=!U&=$E#K{#~$B!]{#e$(#&#+$F}}#1{$O!T#a{#M!0&z#C}}#r{!'%`{&M%u#]}}#`{#0}++{+*{+.+/{+,+-}}}		$9
v3/pay/transactions/jsapi-with-contract	POST	JSAPI下单并授权/签约	!A#8	!%	2025.12.31		200				!#!$!+!(&(!,!=!U$E!;{!F!.}#r{!'}#K{)2$B*E{#e$(#&&D&Q}}#1{%w!T#a{#M!2-5$*}}#`{#0}-t{,o:7&j6r6l6n;G-s-u}		$9
v3/pay/transactions/native	POST	Native下单API	!R	!#!b	2024.12.03		200			!6	!#!$!+!,!(!;{!R!.}$U!=!U&=$E#K{#~$B!]{#e$(#&#+$F}}#1{$O!T#a{#M!0&z#C}}!t{%`{&M%u#]}}#`{#0}		%[
v3/pay/transactions/out-trade-no/{out_trade_no}	GET	商户订单号查询	!R	!#!b	2020.05.26		200	!(	!$				!E0302%V!X#(!#!$!+!,!(!;{%3&h}$U!=!U&=$E#K{#~$B!]{#e$(#&#+$F}}#1{$O!T#a{#M!0&z#C}}!t{!'}.Y{0;/d}
v3/pay/transactions/out-trade-no/{out_trade_no}/close	POST	关单API	!R	!#!b	2020.05.26		204	!(			!$		
v3/pay/transactions/out-trade-no/{out_trade_no}/reverse	POST	撤销	!R	!%	2024.04.15		200	!(			!#!$		!<!$!(
v3/payroll-card/authentications	GET	查询核身记录API	!.	!!	2021.07.21		200		!'!<!&!!?/?3!b!x				!a{!$!!!'?25;/H.45<5=)#}!?!Y!_
v3/payroll-card/authentications/pre-order	POST	微工卡核身预下单API	!.	!!	2022.05.11		200				!'!<!!!&)#/H.45>		)#!'!$!!%j1W
v3/payroll-card/authentications/pre-order-with-auth	POST	微工卡核身预下单（流程中完成授权）	!.	!!	2022.05.11		200			!6	!'!<!!!&)#/H.4(x$M7_5>		)#!'!$!!%j1W
v3/payroll-card/authentications/{authenticate_number}	GET	获取核身结果API	!.	!!	2021.07.21		200	)#	!!				!$!!!'?15;/H.45<5=)#?0
v3/payroll-card/relations/{openid}	GET	查询微工卡授权关系API	!.	!!	2021.07.21		200	!'	!!!<!&				!'!$!!?F)r75
v3/payroll-card/tokens	POST	生成授权token API	!.	!!	2021.08.24		200			!6	!'!<!&!!(x$M7_		!'!$!!%j1W
v3/payroll-card/transfer-batches	POST	发起批量转账API	!.	!!	2022.08.17		200			!6	!!!&0_!A$H$I!c('(r{!Z'G!W!'(x}#=C6C5		!A!e!G
v3/payroll-card/wesure/insurance	POST	生成投保结果API	!.	!!	2022.05.05		204				!*N%%jE(!'E,E*E+E'		
v3/payroll-card/wesure/token-validations	POST	校验核身结果API	!.	!!	2022.05.07		200			!6	!*!!%j(x$M?5		'u?4!/#%
v3/payscore/acquiringbank/permissions	POST	从业机构预授权	!S	!*	2022.11.09		200				!3&1!#!&!!%l!K		0U
v3/payscore/acquiringbank/permissions/authorization-code/{authorization_code}	GET	从业机构查询与用户授权记录（授权协议号）	!S	!*	2022.11.09		200	%l	!3&1!!				!3!#!$!/!7%l)$!K5z?;!!!&#d
v3/payscore/acquiringbank/permissions/authorization-code/{authorization_code}/terminate	POST	从业机构解除用户授权关系（授权协议号）	!S	!*	2022.11.09		204	%l			!3#d!!$:		
v3/payscore/acquiringbank/serviceorder	GET	从业机构查询微信支付分订单	!S	!*	2025.04.24		200		!3!!&1#q*h				!:!3!#!$!&!!#O#5'|#_{!0!9!O!k}!z{!0!+!O!k}&m{!0!4!9}$w'l(7{#5$w2n)I(?{,^!O/,':!E!f{$!!2#f#T!4!w&U$n$q!.!]{#H's4-'-$L}}}}$e{#Y#P#.#L}#6{#>#B}!,!=!/!7!j&1
v3/payscore/acquiringbank/serviceorder	POST	从业机构创建微信支付分订单	!S	!*	2025.04.24		200				!3!#!!!&&1!:#O#_{!0!9!O!k}!z{!0!+!k!O}&m{!0!4!9}$e{#Y#P#.#L}#6{#>#B}!/!7'm!=!,		!:!3!#!$!&!!&1#O#5'|#_{!0!9!O!k}!z{!0!+!k}%h{!0!4!9}$5{#Y#P#.#L}#6{#>1R}!,!K!j)H
v3/payscore/acquiringbank/serviceorder/deduction	GET	从业机构查询微信支付分扣款信息	!S	!*	2022.11.09		200		!3!#!!!&&1#q				!+!(
v3/payscore/acquiringbank/serviceorder/{out_order_no}/cancel	POST	从业机构取消微信支付分订单	!S	!*	2022.11.09		204	!:			!3&1!!$:		
v3/payscore/acquiringbank/serviceorder/{out_order_no}/complete	POST	从业机构完结微信支付分订单	!S	!*	2022.11.09		204	!:			!3#d!!%|{!0!9!O!k}!z{!0!+!4!k}!c$5{#Y#P#.#L}#6{#>#B}#0(9!U		
v3/payscore/acquiringbank/serviceorder/{out_order_no}/modify	POST	从业机构修改微信支付分订单金额	#!	!*	2023.05.24		204	!:			!3!!#d#_{!0!9!O!k}!z{!0!+!4!k}!c$:		
v3/payscore/acquiringbank/serviceorder/{out_order_no}/registerdeductinfo	POST	从业机构登记微信支付分扣款信息	!S	!*	2025.04.22		200	!:			!3!<!!&1!V!&		!9
v3/payscore/acquiringbank/serviceorder/{out_order_no}/sync	POST	从业机构同步微信支付分订单信息	#!	!*	2023.05.24		204	!:			!3!!#d&r.({/+}		
v3/payscore/acquiringbank/servicepayondeliveryorder	POST	从业机构创建先用后付订单	#!	!i	2024.11.01		200				!:!#!%!&#d!3#O#_{(S!O!9!k}!z{(S!9!O!k}$e{/x,e+|+~}#6{#>#B}%h{G&!O1>}!,!K!/!7'm!D*w{*j2*{2,!<%P}8?{!2:W!O!k(4}}		!:!3!#!$!&!!#O#5'|#_{!2!B!9#@}!z{!2!9!B#@}%h{!0!H!9}$5{&##.#P#L}#6{#>#B}!,!K#:)H*w{*j(H{2+!<%P}*D{!0*_!H)3(4}}
v3/payscore/merchant-bill	GET	商户申请获取对账单API	!M	!#	2021.09.18		200		'!)`C?!3				1FC&{0m)9'1&81O2G}
v3/payscore/oversea/partner/serviceorder	GET	查询支付分订单	#$	!*	2025.04.01	!(	200		!3!!#q*h				!:!3!#!$!&!!#O'z(j#_{!0!O!9!k}!z{!0!+!O!k}&m{!0!4!9}$w'l(7{/|$w2n)I!X(?{,^!O/-Gu!E!f{$!!2$Q)f!4!w&U$n$q!.!]{#H's4-'-$L}}}}$e{&##P#.#L}#6{#>#B}!,!=!/!7!j!.B5B6
v3/payscore/oversea/partner/serviceorder	POST	创建支付分订单	#$	!*	2025.04.01	!(	200				!3!#!!!&!:!P#O#_{!0!O!9!k}!z{!0!+!O!k}&m{!0!4!9}$e{)Y%+#P#L}#6{#>#B}!/!7'm!=!,		!:!3!#!$!&!!!.#O'z(j#_{!0!O!9!k}!z{!0!+!k}%h{!0!4!9}$5{)Y%+#P#L}#6{#>1R}!,!K!j)H
v3/payscore/oversea/partner/serviceorder/{out_order_no}/cancel	POST	取消支付分订单	#$	!*	2025.04.01	!(	204	!:			!3!!$:		
v3/payscore/oversea/partner/serviceorder/{out_order_no}/complete	POST	完结支付分订单	#$	!*	2025.04.01	!(	204	!:			!3!!%|{!0!9!O!k}!z{!0!+!4!k}!c!.$5{&$%+#P#L}#6{#>#B}#06`!U		
v3/payscore/oversea/partner/serviceorder/{out_order_no}/sync	POST	同步支付分订单信息	#$	!*	2025.04.01	!(	204	!:			!3!!M(.({,^Gs)I}		
v3/payscore/partner/permissions	POST	商户预授权API	##	!!	2024.06.18		200				!3!#!&!!%l!K		0U
v3/payscore/partner/permissions/apply-for-scene	POST	服务商场景中预授权	!;	!!	2024.07.16		200				!3!#!&!!%l!K3HLu{!$!!}		3HLt
v3/payscore/partner/permissions/assess-user-risk-level	POST	服务商评估用户分层	!;	!!	2024.07.16		200		!!		!3!#!&&X!/!7*w{*D{!0*_!H)3(4}}		!3!#!$!/&X)$!K)y+N!%!&!7=N#d+<*r
v3/payscore/partner/permissions/authorization-code/{authorization_code}	GET	查询与用户授权记录（授权协议号）API	##	!!	2024.06.18		200	%l	!3!!				!3!#!$!/%l)$!K)y+N!!!&!7+<*r
v3/payscore/partner/permissions/authorization-code/{authorization_code}/terminate	POST	解除用户授权关系（授权协议号）API	##	!!	2024.06.18		204	%l			!3!!$:		
v3/payscore/partner/permissions/search	GET	查询与用户授权记录（openid）API	##	!!	2024.06.18		200		!3!#!!!&!/!7				!3!#!$!/&X)$!K)y?<!!!&!7+<*r
v3/payscore/partner/permissions/terminate	POST	解除用户授权关系（openid）API	##	!!	2024.06.18		204				!/!7!3!#!&!!$:		
v3/payscore/partner/service-account-applications	POST	收付通子商户申请绑定支付分服务	!;	!!	2024.06.18		200				!3!#!!!&%v3<		!3!$!#!!!&%v3<0V$<
v3/payscore/partner/service-account-applications/{out_apply_no}	GET	查询收付通子商户服务绑定结果	!;	!!	2024.06.18		200	%v					!3!$!#!!!&%v3<0V$<
v3/payscore/partner/serviceorder	GET	查询支付分订单	!;	!!	2024.12.06		200		!3!!#q*h				!:!3!#!$!&!%#O'z(j#_{!0!9!O!k}!z{!0!+!O!k}%h{!0!4!9}$w'l(7{/|$w2n)I(?{,^!O/-':!E!f{$!!23K)f!4!w&U$n$q!.!]{#H's4-'-$L}}}!X}$5{&##P#.#L}#6{#>#B}!,!K!/!7#:
v3/payscore/partner/serviceorder	POST	创建支付分订单	!;	!!	2025.09.28		200				!3!#!!!&!:#O#_{!0!9!O!k}!z{!0!+!O!k}&m{(R!4!9}$e{&##P#.#L}#6{#>#B}!/!7'm!=!,*4{*~*:*K}		!:!3!#!$!&!!#O'z(j#_{!0!9!O!k}!z{!0!+!O!k}%h{(R!4!9}$5{#Y#P#.#L}#6{#>1R}!,!K!j)H
v3/payscore/partner/serviceorder/direct-complete	POST	创单结单合并API	!;	!!	2020.06.29		204				!3!#&&!%!:#O#_{!0!9!O!k}!z{!0!+!O!k}!c$e{#Y#P#.#L}#6{#>#B}#0!U!,!=!/		
v3/payscore/partner/serviceorder/{out_order_no}/cancel	POST	取消支付分订单API	!;	!!	2024.06.18		204	!:			!3!!$:		
v3/payscore/partner/serviceorder/{out_order_no}/complete	POST	完结支付分订单API	!;	!!	2025.03.06		204	!:			!3!!%|{!0!9!O!k}!z{!0!+!4!k}!c$5{&##P#.#L}#6{#>#B}#0(9!U*4{*~*:*K}		
v3/payscore/partner/serviceorder/{out_order_no}/modify	POST	修改订单金额API	!;	!!	2025.03.06		204	!:			$c!!%|{!0!9!O!k}!z{!0!9!4!k}!c$:*4{*~*:*K}		
v3/payscore/partner/serviceorder/{out_order_no}/pay	POST	商户发起催收扣款API	!;	!!	2024.06.18		204	!:			$c!!		
v3/payscore/partner/serviceorder/{out_order_no}/send-pendingmessage	POST	下发服务费用待处理消息	!;	!!	2024.07.16		204	!:			!3!!%|{!2!B!9#@}!z{!2!9!B#@}#h/F		
v3/payscore/partner/serviceorder/{out_order_no}/send-prepaidmessage	POST	下发服务预扣费消息	!;	!!	2024.07.16		204	!:			!3!!%|{!2!B!9#@}!z{!2!9!B#@}#h/F		
v3/payscore/partner/serviceorder/{out_order_no}/sync	POST	同步订单信息API	!;	!!	2024.06.18		204	!:			!3!!&r.({,^/+)I}		
v3/payscore/partner/servicepayondeliveryorder	POST	创建先用后付订单	#!	!!	2024.06.18		200				!:!#!!!&!3#O#_{(S!O!9!k}!z{(S!9!O!k}$e{/x,e+|+~}#6{#>#B}&m{(R!41>}!,!=!/!7'm!D<({*j2*{2,!<%P}8?{!2:W!O!k(4}}		!:!3!#!$!&!!#O#5'|#_{!2!B!9#@}!z{!2!9!B#@}%h{!0!H!9}$5{&##.#P#L}#6{#>#B}!,!K#:)H*w{*j(H{2+!<%P}*D{!0*_!H)3(4}}
v3/payscore/partner/servicequotas/service-id/{service_id}	GET	查询用户分层对应建议先享金额	!;	!!	2024.06.18		200	!3	!!!#!&;]				!3!$!!!#!&;]I2{J.L4}
v3/payscore/payafter-orders	GET	查询先享后付订单	!~	!#	2019.08.23		200		$c#q*h!<				!<!D#q$c<F.L/n/k;%;!:@/m/j;#/K,_*A{*@*>*=*?}*8{*7'-*6}/a$w!,.K84:C
v3/payscore/payafter-orders	POST	创建先享后付订单	!~	!#	2019.08.23		200			!6	!#!:!3/n/k/m/j,_*A{*@*>*=*?}*8{*7*6}/a!,'m!/&@%4Mf>R		!<!D#q$c#:9T2?*Q.q)H
v3/payscore/payafter-orders/{out_order_no}/cancel	POST	撤销先享后付订单	!~	!#	2019.08.23		200	!:			!#!3$:		!#!$!:!3!j
v3/payscore/payafter-orders/{out_order_no}/complete	POST	完结先享后付订单	!~	!#	2019.08.23		200	!:			!#!3.L'$;$:~/K*A{*@*>*=*?}*8{*7'-*6}$w.K#0		!#!$!:!3!j
v3/payscore/payafter-orders/{out_order_no}/sync	POST	支付分订单同步	!~	!#	2020.03.05		200	!:			!<$cM-#K{':}		!#!$!:!j
v3/payscore/permissions	POST	商户预授权API	!m	!#	2023.10.18		200				!3!#%l!K		0U
v3/payscore/permissions/assess-user-risk-level	POST	商户评估用户分层	!m	!%	2024.06.18		200				!3!#&X!/*w{*D{!0*_!H)3(4}}		!3!#!$!/&X)$!K)y+N!%!&!7=N#d+<*r
v3/payscore/permissions/authorization-code/{authorization_code}	GET	查询与用户授权记录（授权协议号）API	!m	!#	2023.10.18		200	%l	!3				!3!#!$!/%l5EG:)y+N+<*r
v3/payscore/permissions/authorization-code/{authorization_code}/terminate	POST	解除用户授权关系（授权协议号）API	!m	!#	2023.10.18		204	%l			!3$:		
v3/payscore/permissions/openid/{openid}	GET	查询与用户授权记录（openid）API	!m	!#	2023.10.18		200	!'	!3!#				!3!#!$!/&X5E)y+N+<*r
v3/payscore/permissions/openid/{openid}/terminate	POST	解除用户授权关系（openid）API	!m	!#	2023.10.18		204	!'			!3!#$:		
v3/payscore/plan/partner/payscore-plans	POST	创建支付分计划	!=	!!	2023.10.13		200				!3!#!!!&$P([%((q%>(Z{%0%6$|%5}&?		!m!3!$!!!#!&&?$P([*b(q%(%>(Z{$_%5%0%6$|}+&'C
v3/payscore/plan/partner/payscore-plans/merchant-plan-no/{merchant_plan_no}	GET	查询支付分计划	!=	!!	2023.10.13		200	&?	!!				!m!3!$!!!#!&&?$P([*b(q%(%>(Z{$_%5%0%6$|}+&'C
v3/payscore/plan/partner/payscore-plans/merchant-plan-no/{merchant_plan_no}/stop	POST	停止支付分计划	!=	!!	2023.10.13		200	&?			!!		!m!3!$!!!#!&&?$P([*b(q%(%>(Z{$_%5%0%6$|}+&'C
v3/payscore/plan/payscore-plans	POST	创建支付分计划	!=	!%	2023.10.13		200				!3!#$P([%((q%>(Z{%0%6$|%5}&?		!m!3!$!#&?$P([*b(q%(%>(Z{$_%5%0%6$|}+&'C
v3/payscore/plan/payscore-plans/merchant-plan-no/{merchant_plan_no}	GET	查询支付分计划	!=	!%	2023.10.13		200	&?					!m!3!$!#&?$P([*b(q%(%>(Z{$_%5%0%6$|}+&'C
v3/payscore/plan/payscore-plans/merchant-plan-no/{merchant_plan_no}/stop	POST	停止支付分计划	!=	!%	2023.10.13		200	&?					!m!3!$!#&?$P([*b(q%(%>(Z{$_%5%0%6$|}+&'C
v3/payscore/serviceorder	GET	查询支付分订单API	!M	!%	2024.06.18		200		#q*h!3!#				!:!3!#!$#O'z(j#_{!2!B!9#@}!z{!2!9!B#@}%h{(R!H!9}(o'l(7{/|(o2o2a(?{/g!B/-':!E!f{$!!23K)f!H!w'M'4'9!.!]{#H3/4.1B$L}}}!X}$5{&##.#P#L}#6{#>#B}!,!=!/#:
v3/payscore/serviceorder	POST	创建支付分订单API	!M	!%	2025.03.06		200				!:!#!3#O#_{!0!B!9#@}!z{!0!+#@}$e{#Y#.#P#L}#6{#>#B}&m{!0!H!9}!,!=!/'m*4{*~*:*K}		!#!$!:!3#O'z(j#_{!2!B!9#@}!z{!2!9!B#@}%h{(R!H!9}$5{&##.#P#L}#6{#>#B}!,!K!j/'
v3/payscore/serviceorder/direct-complete	POST	创单结单合并API	#R	!!!#	2020.04.23		200				!:!#!3#_{(S!O!9!k}!z{(S!9!O!k}$e{/x,e+|+~}#6{#>#B},_!,!K!/$w#0!U		!:!#!3#_{(S!O!9!k}!z{(S!9!O!k}$e{/x,e+|+~}#6{#>#B}#O!$!j'zKD!,!K$w
v3/payscore/serviceorder/{out_order_no}/cancel	POST	取消支付分订单API	!M	!%	2024.06.18		200	!:			!#!3$:		!#!$!:!3!j
v3/payscore/serviceorder/{out_order_no}/complete	POST	完结支付分订单API	!M	!%	2025.03.06		200	!:			!#!3%|{!0!B!9#@}!z{!0!9!H#@}#h$5{&##.#P#L}#6{#B}#0!U*4{*~*:*K}		!#!$!:!3#O'z(j#h#_{!0!B!9#@}!z{!0!9!H#@}&m{(R!H!9}$5{&##.#P#L}#6{#B}#:'l
v3/payscore/serviceorder/{out_order_no}/modify	POST	修改订单金额API	!M	!%	2025.03.06		200	!:			!#!3%|{!0!B!9#@}!z{!2!9!B#@}#h$:*4{*~*:*K}		!:!3!#!$#O'z(j%|{!0!B!9#@}!z{!2!9!B#@}%h{(R!H!9}(o'l(7{/|(o2o2a(?{/g!B/-':!E}!X}$5{&##.#P#L}#6{#>#B}!,!K#:
v3/payscore/serviceorder/{out_order_no}/pay	POST	商户发起催收扣款API	!M	!%	2024.06.18		200	!:			!<$c		!#!D!:!3!j
v3/payscore/serviceorder/{out_order_no}/send-pendingmessage	POST	下发服务费用待处理消息	!M	!%	2024.06.18		204	!:			!3%|{!2!B!9#@}!z{!2!9!B#@}#h/F		
v3/payscore/serviceorder/{out_order_no}/send-prepaidmessage	POST	下发服务预扣费消息	!M	!%	2024.06.18		204	!:			!3%|{!2!B!9#@}!z{!2!9!B#@}#h/F		
v3/payscore/serviceorder/{out_order_no}/sync	POST	同步服务订单信息API	!M	!%	2024.06.18		200	!:			!#!3&r.({Gt}		!:!3!#!$#O#5'|#_{!2!B!9#@}!z{!2!9!B}%h{!0!H!9}(o'l(7{#5(o2o2a(?{!B/,':!E}!X}$5{&##.#P#L}#6{#>#B}!,!K!'!j
v3/payscore/servicepayondeliveryorder	POST	创建先用后付订单	#!	!%	2024.06.18		200				!:!#!3#O#_{9^!O!9!k}!z{9^!+!O!k}$e{K1,e+|+~}#6{#>#B}&m{(R!41>}!,!=!/'m!D<({*j(H{2,!<%P}*D{!0*_!4!l(4}}		!#!$!:!3#O#5'|#_{!2!B!9#@}!z{!2!9!B#@}%h{!0!H!9}$5{&##.#P#L}#6{#>#B}!,!K!j/'*w{*j(H{2+!<%P}*D{!0*_!H)3(4}}
v3/payscore/sign-plan/partner/serviceorder	POST	创建用户的签约计划详情对应的服务订单	!=	!!	2023.10.13		200				!3'>$_!#!!!&!/!7!=#O$e{#Y#.#P#L}#6{#>#B}!,!(		!:!3!#!$!&!!#O#5'|#_{!2!B!9}!z{!2!B}%h{!H}$5{#Y#.#P#L}#6{#>#B}!,!K#:
v3/payscore/sign-plan/partner/user-sign-plans	POST	创建用户的签约计划	!=	!!	2023.10.13		200				!3!m!#!!!&!/!7%b!=<+{$_'5}		<*{'>!/!7!3!$!!!#!&%b(L!m(E*y)z)|'$$P*a(p%(%>*|{$_%0%6$|*`#:'5%5(,+8(9)~}*z}/'
v3/payscore/sign-plan/partner/user-sign-plans/merchant-sign-plan-no/{merchant_sign_plan_no}	GET	查询用户的签约计划	!=	!!	2023.10.13		200	%b	!!				'>!/!7!3!$!!!#!&%b(L!m(E*y)z)|'$$P*a(p%(%>*|{$_%0%6$|*`#:'5%5(,+8(9)~}*z
v3/payscore/sign-plan/partner/user-sign-plans/merchant-sign-plan-no/{merchant_sign_plan_no}/stop	POST	取消用户的签约计划	!=	!!	2023.10.13		200	%b			!!<O		'>!/!7!3!$!!!#!&%b(L!m(E*y)z)|'$$P*a(p%(%>*|{$_%0%6$|*`#:'5%5(,+8(9)~}*z
v3/payscore/sign-plan/serviceorder	POST	创建用户的签约计划详情对应的服务订单	!=	!%	2023.10.13		200				!3'>$_!#!'!=#O$e{#Y#.#P#L}#6{#>#B}!,!(		!:!3!#!$#O#5'|#_{!2!B!9}!z{!2!B}%h{!H}$5{#Y#.#P#L}#6{#>#B}!,!K#:
v3/payscore/sign-plan/user-sign-plans	POST	创建用户的签约计划	!=	!%	2023.10.13		200				!3!m!#!'%b!=<+{$_'5}		<*{'>!/!3!$!#%b(L!m(E*y)z)|'$$P*a(p%(%>*|{$_%0%6$|*`#:'5%5(,+8(9)~}*z}/'
v3/payscore/sign-plan/user-sign-plans/merchant-sign-plan-no/{merchant_sign_plan_no}	GET	查询用户的签约计划	!=	!%	2023.10.13		200	%b					'>!/!3!$!#%b(L!m(E*y)z)|'$$P*a(p%(%>*|{$_%0%6$|*`#:'5%5(,+8(9)~}*z
v3/payscore/sign-plan/user-sign-plans/merchant-sign-plan-no/{merchant_sign_plan_no}/stop	POST	直连商户取消用户的签约计划	!=	!%	2023.10.13		200	%b			<O		'>!/!3!$!#%b(L!m(E*y)z)|'$$P*a(p%(%>*|{$_%0%6$|*`#:'5%5(,+8(9)~}*z
v3/payscore/smartretail-orders	GET	查询智慧零售订单	#:	!#	2019.08.23		200		$c#q*h!<				!<!D#q$c<F.L/n/k;%;!:@/m/j;#/K,_*A{*@*>*=*?}*8{*7'-*6}/a$w!,.K84:C
v3/payscore/smartretail-orders	POST	创建智慧零售订单	#:	!#	2019.08.23		200				!#!:!3/n/k/m/j,_*A{*@*>*=*?}*8{*7*6}/a!,'m!/		!<!D#q$c#:9T2?*Q.q)H
v3/payscore/smartretail-orders/{out_order_no}/cancel	POST	撤销智慧零售订单	#:	!#	2019.08.23		200	!:			!#!3$:		!#!$!:!3!j
v3/payscore/smartretail-orders/{out_order_no}/complete	POST	完结智慧零售订单	#:	!#	2019.08.23		200	!:			!#!3.L'$;$:~/K*A{*@*>*=*?}*8{*7'-*6}$w.K#0		!#!$!:!3!j
v3/payscore/user-service-state	GET	查询用户授权状态API	#L	!!!#	2019.08.23		200		!#!3!'				!#!3!/MN
v3/payscore/users/{openid}/permissions/{service_id}/terminate	POST	商户解除用户授权关系API	#L	!!!#	2020.03.25		204	!'!3	!'!3		!#$:		
v3/platsolution/ecommerce/bank-transfer-recharges/apply	POST	申请银行转账充值		#6	2024.10.22		200				$sIG$X't{!B!.}		'=$s=4{!d0j5R'R5O}
v3/platsolution/ecommerce/bank-transfer-recharges/out-recharge-no/{out_recharge_no}	GET	查询银行转账充值结果		#6	2024.10.12		200	$s					!$'=$s$X*l;)*m't{!B!.})t{.l)T)S!d)&}-+!^+d
v3/platsolution/ecommerce/insurance-compensation-contracts	POST	开通保险理赔功能		!!	2024.08.30		200				%v!!4|{4z4~<)/r}		!!9r!^
v3/platsolution/ecommerce/insurance-compensation-contracts/sub-mchid/{sub_mchid}/check-opened	POST	查询保险理赔功能开通状态		!!	2024.08.30		200	!!					!!9r!^
v3/platsolution/ecommerce/mch-transfer/compensate-bills	POST	请求赔付		!!	2025.07.25		200				&E{,u$={!-$y}}!@!B!W#g(s%?		!*$`{$;{,u$={!-$y}}}!@!B!W#[$d$)#(#g
v3/platsolution/ecommerce/mch-transfer/compensate-bills/bill-id/{bill_id}	GET	查询赔付结果（按微信支付赔付单号）		!!	2025.07.25		200	#[					!*$`{$;{,u$={!-$y}}}!@!B&L#[$d$)#(#z{'(%$}#g
v3/platsolution/ecommerce/mch-transfer/compensate-bills/out-bill-no/{out_bill_no}	GET	查询赔付结果（按商户赔付单号）		!!	2025.07.25		200	!@					!*$`{$;{,u$={!-$y}}}!@!B&L#[$d$)#(#z{'(%$}#g
v3/platsolution/ecommerce/mch-transfer/compensate-bills/out-bill-no/{out_bill_no}/cancel	POST	请求撤销赔付		!!	2025.07.25		200	!@					!@#[$d5y
v3/platsolution/ecommerce/mch-transfer/compensate-bills/pre-transfer	POST	请求赔付预下单		!!	2025.07.25		200				#=&E{,u$={!-$y}}!@!B!W#g(s%?!K		!@#[$)(X
v3/platsolution/ecommerce/mch-transfer/deposit-after-sales-compensation-bills	POST	请求保证金售后赔付		!!	2025.03.21		200				!%#=&E{&*$={!-$y}0={!g}}!@!B!W(s%?!&		!*!%$`{$;{&*$={!-$y}}}!@!B!W#[$d$)#(#g!&
v3/platsolution/ecommerce/mch-transfer/deposit-after-sales-compensation-bills/bill-id/{bill_id}	GET	查询保证金售后赔付结果（按微信支付赔付单号）		!!	2025.01.21		200	#[	!%				!*!%$`{$;{&*$={!-$y}}}!@!B&L#[$d$)#(#z{'(%$}#g!&
v3/platsolution/ecommerce/mch-transfer/deposit-after-sales-compensation-bills/out-bill-no/{out_bill_no}	GET	查询保证金售后赔付结果（按商户赔付单号）		!!	2025.01.21		200	!@	!%				!*!%$`{$;{&*$={!-$y}}}!@!B&L#[$d$)#(#z{'(%$}#g!&
v3/platsolution/ecommerce/mch-transfer/deposit-insurance-premiums-compensation-bills	POST	发起保证金赔付保司保费		!!	2025.03.25		200				!%#=&E{,s'e{!D}$={!-M*}}!@!B!W		!*!%!&$`{$;{,s'e{!D}$={!-}}}!@!B!W#[$d$)#(#g
v3/platsolution/ecommerce/mch-transfer/deposit-insurance-premiums-compensation-bills/{out_bill_no}	GET	查询保证金赔付保司保费结果（按商户赔付单号）		!!	2025.03.25		200	!@					!*!%!&$`{$;{,s'e{!D}$={!-}}}!@!B!W#[$d$)#(#z{'(%$}#g
v3/platsolution/ecommerce/mch-transfer/deposit-shipping-cost-compensation-bills	POST	发起保证金赔付用户运费		!!	2025.01.21		200				!%#=&E{$={!-$y}0={!g}}!@!B!W(s%?		!*!%!&$`{$;{$={!-$y}0={!g}}}!@!B!W#[$d$)#(#g
v3/platsolution/ecommerce/mch-transfer/deposit-shipping-cost-compensation-bills/out-bill-no/{out_bill_no}	GET	查询保证金售后赔付运费结果（按商户赔付单号）		!!	2025.01.21		200	!@	!%				!*!%$`{$;{$={!-$y}0={!g}}}!@!B&L#[$d$)#(#z{'(%$}#g
v3/platsolution/ecommerce/mch-transfer/insurance-claim-bills	POST	请求保险理赔		!!	2025.07.25		200				!%&E{&*$={!-$y}}!@!B!W		!*!%$`{$;{&*$={!-$y}}}!@!H&L#[$d$)#(#g
v3/platsolution/ecommerce/mch-transfer/insurance-claim-bills/bill-id/{bill_id}	GET	查询保险理赔结果（按微信支付赔付单号）		!!	2025.07.25		200	#[	!%				!*!%$`{$;{&*$={!-$y}}}!@!B&L#[$d$)#(#z{4H%$}#g
v3/platsolution/ecommerce/mch-transfer/insurance-claim-bills/out-bill-no/{out_bill_no}	GET	查询保险理赔结果（按商户赔付单号）		!!	2025.07.25		200	!@	!%				!*!%$`{$;{&*$={!-$y}}}!@!B&L#[$d$)#(#z{4H%$}#g
v3/platsolution/ecommerce/mch-transfer/insurance-claim-bills/out-bill-no/{out_bill_no}/cancel	POST	请求撤销保险理赔		!!	2025.07.25		200	!@			!%		!%!@#[$d5y
v3/platsolution/ecommerce/mch-transfer/insurance-claim-bills/pre-transfer	POST	请求保险理赔预下单		!!	2025.07.25		200				!%&E{&*$={!-$y}}!@!B!W!K		!%!@#[$)(X
v3/platsolution/ecommerce/mch-transfer/sub-mch-compensation-bills	POST	请求赔付		!!	2025.12.04		200				&E{M'F1{!$}}!@!H!W#g		!*$`{$;{,s'e{!$}}}!@!H!W#[<9$)#(#g
v3/platsolution/ecommerce/mch-transfer/sub-mch-compensation-bills/{out_bill_no}	GET	查询赔付结果（按商户赔付单号）		!!	2025.12.04		200	!@	#g				!*$`{$;{,s'e{!$}}}!@!H!W#[<9$)#(#z{'(%$}#g
v3/platsolution/ecommerce/mch-transfer/transfer-bills	POST	保证金赔付		!!	2025.03.21		200				!%#=@O&E{&*'e{)D!D}}!@!B!W/Q		!*!%!&+Z$`{$;{&*'e{)D}}}!@!B!W/Q#[$d$)#(#g
v3/platsolution/ecommerce/mch-transfer/transfer-bills/bill-id/{bill_id}	GET	查询保证金赔付结果（按微信支付赔付单号）		!!	2025.01.21		200	#[	+Z				!*+Z$`{$;{&*'e{)D}}}!@!B&L/Q#[$d$)#(#z{'(%$}#g
v3/platsolution/ecommerce/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}	GET	查询保证金赔付结果（按商户赔付单号）		!!	2025.01.21		200	!@	+Z				!*+Z$`{$;{&*'e{)D}}}!@!B&L/Q#[$d$)#(#z{'(%$}#g
v3/platsolution/ecommerce/recharge-employees	POST	添加二级商户可扫码充值员工		!!	2025.07.29		200				!!'?		!!!g3Z$J%X
v3/platsolution/ecommerce/recharge-employees/sub-mchid/{sub_mchid}	GET	查询二级商户可扫码充值员工列表		!!	2025.07.29		200	!!					C4{!!!g3Z$J%X}
v3/platsolution/ecommerce/recharge-employees/sub-mchid/{sub_mchid}/sp-openid/{sp_openid}/delete	POST	删除二级商户可扫码充值员工		!!	2025.07.29		200	!!'?					!!!g3Z$J%X
v3/platsolution/ecommerce/recharges/apply	POST	申请二级商户充值		!!	2025.07.29		200				!!$s,V+D't{!B!.}!K->!S		'=$sII
v3/platsolution/ecommerce/recharges/out-recharge-no/{out_recharge_no}	GET	查询二级商户充值结果		!!	2025.07.29		200	$s	!!				!*!!'=$s;'+D*l,V*m't{!B!.})t{+V.l)T)S!d)&'R}/I{!/7^}2L{+V)T)S!d2M)&'R}-+!^+d->
v3/platsolution/ecommerce/recharges/out-recharge-no/{out_recharge_no}/close	POST	关闭二级商户充值		!!	2025.07.29		200	$s	!!				!*!!'=$s;'+D*l,V*m't{!B!.})t{+V.l)T)S!d)&'R}/I{!/7^}2L{+V)T)S!d2M)&'R}-+!^+d->
v3/platsolution/ecommerce/settle/prepay-settle-orders	POST	个人收款-申请批量结算	!7	!$	2026.04.24		200				!#,A'b!=!+='Jj{Gj!-Ji{GiJlIC/O!;{!H!.}}}IA		,A*u'b!+#5=&!i,'
v3/platsolution/ecommerce/settle/prepay-settle-orders/{settle_batch_no}	GET	个人收款-查询批量结算信息		!$	2024.11.19		200	*u					,A*u'b!+#5='!i,'
v3/platsolution/ecommerce/settle/prepay-settle-orders/{settle_batch_no}/apply-abnormal-settle	POST	个人收款-申请异常结算批次单处理	!7	!$	2026.04.24		200	*u			'b:&4F!9		,A*u'b!+K4L`!i,'=q=p{4F>u=o:&}
v3/platsolution/ecommerce/withdraw/day-end-balance-withdraw	POST	二级商户按日终余额预约提现	!D	!$!!	2024.12.19		200				!!!5@P!S(0!KIx		!*!!3^&,!5!c($'_&l!i&R$u!S(0$X(z$z!d
v3/platsolution/ecommerce/withdraw/day-end-balance-withdraw/out-request-no/{out_request_no}	GET	查询二级商户按日终余额预约提现状态	!D	!$!!	2024.12.19		200	!5	!!				!*!!3^&,!5!c($'_&l!i&R$u!S(0$X(z$z!d
v3/platsolution/insurance/mch-transfer/batches/apply	POST	受理商家转账	!+	!!	2025.01.21		200				!!!J!&!A$H$I#h&p$f(r{!Z#i!W&G!'}!=		!A!e!i?i
v3/platsolution/insurance/mch-transfer/batches/batch-id/{batch_id}	GET	微信支付转账批次单号查询批次单	!+	!!	2025.03.11		200	!e	!!'71@$p%N				+5{!A!e!J!!!&5W$H$I-d#h&p!i)^)_.?.@$f}!a{#A!Z.+}$p%N
v3/platsolution/insurance/mch-transfer/batches/batch-id/{batch_id}/details/detail-id/{detail_id}	GET	微信支付转账明细单号查询明细单	!+	!!	2025.03.11		200	!e#A	!!				!A!e!Z#A!J!!!&!i.+#i!W7u!/!X$'08-J
v3/platsolution/insurance/mch-transfer/batches/detail-receipts/out-batch-no/{out_batch_no}/out-detail-no/{out_detail_no}	GET	查询商家转账明细电子回单	!+	!!	2025.01.21		200	!A!Z	!!				!e!A#A!Z!!*k%L$8$K
v3/platsolution/insurance/mch-transfer/batches/detail-receipts/out-batch-no/{out_batch_no}/out-detail-no/{out_detail_no}/apply	POST	申请商家转账明细电子回单	!+	!!	2025.01.21		200	!A!Z			!!		!!!A!Z*k
v3/platsolution/insurance/mch-transfer/batches/out-batch-no/{out_batch_no}	GET	商户转账批次单号查询批次单	!+	!!	2025.03.11		200	!A	!!'7$p%N1@				+5{!A!e!J!!!&5W$H$I-d#h&p!i)^)_.?.@$f}!a{#A!Z.+}$p%N
v3/platsolution/insurance/mch-transfer/batches/out-batch-no/{out_batch_no}/details/out-detail-no/{out_detail_no}	GET	商户明细单号查询明细单	!+	!!	2025.03.11		200	!A!Z	!!				!A!e!Z#A!J!!!&!i.+#i!W7u!/!X$'08-J
v3/platsolution/insurance/mch-transfer/batches/summary-receipts/out-batch-no/{out_batch_no}	GET	查询商家转账批次电子回单	!+	!!	2025.01.21		200	!A	!!				!e!A!!*k%L$8$K
v3/platsolution/insurance/mch-transfer/batches/summary-receipts/out-batch-no/{out_batch_no}/apply	POST	申请商家转账批次电子回单	!+	!!	2025.01.21		200	!A			!!		!!!A*k
v3/platsolution/insurance/mch-transfer/reservation/apply	POST	受理单次预约商家转账	!+	!!	2025.01.21		200			!6	!!!J!&%d$f7l(B(C!/=R;I!=;j{8k{:l:`!0=h6D}}		!!%d&G$),f(X
v3/platsolution/insurance/mch-transfer/reservation/out-reservation-no/{out_reservation_no}	GET	商户预约单号查询预约商家转账记录	!+	!!	2025.01.21		200	%d	!!				!*!!!J!&&G%d$f*<(B(C!'!X,f&w*p#z{&21,}
v3/platsolution/insurance/mch-transfer/reservation/out-reservation-no/{out_reservation_no}/close	POST	关闭预约商家转账记录	!+	!!	2025.01.21		200	%d	!!				!*!!!J!&&G%d$f*<(B(C!'!X,f&w*p#z{&21,}
v3/platsolution/insurance/mch-transfer/reservation/reservation-id/{reservation_id}	GET	微信支付预约单号查询预约商家转账记录	!+	!!	2025.01.21		200	&G	!!				!*!!!J!&&G%d$f*<(B(C!'!X,f&w*p#z{&21,}
v3/platsolution/mch-transfer/batches/apply	POST	受理商家转账	!+	!!	2024.06.20		200				!!!J!&!A$H$I#h&p$f(r{!Z#i!W&G!'}!=		!A!e!i?h
v3/platsolution/mch-transfer/batches/batch-id/{batch_id}	GET	微信支付转账批次单号查询批次单	!+	!!	2024.06.20		200	!e	!!'7Bb$p%N				+5{!A!e!J!!!&5V$H$I%$#h&p!i)^)_.?.@$f}!a{#A!Z.)}$p%N
v3/platsolution/mch-transfer/batches/batch-id/{batch_id}/details/detail-id/{detail_id}	GET	微信支付转账明细单号查询明细单	!+	!!	2024.06.20		200	!e#A	!!				!A!e!Z#A!J!!!&!i.)#i!W#%!/!X+:08-J
v3/platsolution/mch-transfer/batches/detail-receipts/out-batch-no/{out_batch_no}/out-detail-no/{out_detail_no}	GET	查询商家转账明细电子回单	!+	!!	2024.06.20		200	!A!Z	!!				!e!A#A!Z!!/N%L$8$K
v3/platsolution/mch-transfer/batches/detail-receipts/out-batch-no/{out_batch_no}/out-detail-no/{out_detail_no}/apply	POST	申请商家转账明细电子回单	!+	!!	2024.06.20		200	!A!Z			!!		!!!A!Z/N
v3/platsolution/mch-transfer/batches/out-batch-no/{out_batch_no}	GET	商户转账批次单号查询批次单	!+	!!	2024.06.20		200	!A	!!'7$p%N1@				+5{!A!e!J!!!&5V$H$I%$#h&p!i)^)_.?.@$f}!a{#A!Z.)}$p%N
v3/platsolution/mch-transfer/batches/out-batch-no/{out_batch_no}/details/out-detail-no/{out_detail_no}	GET	商户明细单号查询明细单	!+	!!	2024.06.20		200	!A!Z	!!				!A!e!Z#A!J!!!&!i.)#i!W#%!/!X+:08-J
v3/platsolution/mch-transfer/batches/summary-receipts/out-batch-no/{out_batch_no}	GET	查询商家转账批次电子回单	!+	!!	2024.06.20		200	!A	!!				!e!A!!/N%L$8$K
v3/platsolution/mch-transfer/batches/summary-receipts/out-batch-no/{out_batch_no}/apply	POST	申请商家转账批次电子回单	!+	!!	2024.06.20		200	!A			!!		!!!A/N
v3/platsolution/mch-transfer/reservation/apply	POST	受理单次预约商家转账	!+	!!	2024.06.20		200			!6	!!!J!&%d$f7l(B(C!/=R;I!=;j{8k{:l:`!0=h6D}}		!!%d&G$),f(X
v3/platsolution/mch-transfer/reservation/out-reservation-no/{out_reservation_no}	GET	商户预约单号查询预约商家转账记录	!+	!!	2024.06.20		200	%d	!!				!*!!!J!&&G%d$f*<(B(C!'!X#5&w*p#z{&21*}
v3/platsolution/mch-transfer/reservation/out-reservation-no/{out_reservation_no}/close	POST	关闭预约商家转账记录	!+	!!	2024.06.20		200	%d	!!				!*!!!J!&&G%d$f*<(B(C!'!X#5&w*p#z{&21*}
v3/platsolution/mch-transfer/reservation/reservation-id/{reservation_id}	GET	微信支付预约单号查询预约商家转账记录	!+	!!	2024.06.20		200	&G	!!				!*!!!J!&&G%d$f*<(B(C!'!X#5&w*p#z{&21*}
v3/profitsharing/bills	GET	申请分账账单	!P	!#!$!!	2025.09.29		200		!%'!)`				&81x'1
v3/profitsharing/merchant-configs/{sub_mchid}	GET	查询最大分账比例	!P	!!	2025.09.29		200	!!					!!9>
v3/profitsharing/orders	POST	请求分账	!P	!#!!	2025.09.29		200			!6	!%!<!&!-!:'<{$>#3&@!4!+}==		!%!-!:!j<A'<{!4!+$>#3;L1_*2!i%_}
v3/profitsharing/orders/unfreeze	POST	解冻剩余资金	!P	!#!!	2025.09.29		200				!%!-!:!+		!%!-!:!j<A'<{!4!+$>#3'uCg*2!i%_}
v3/profitsharing/orders/{out_order_no}	GET	查询分账结果	!P	!#!!	2025.09.29		200	!:	!%!-				!%!-!:!jK;'<{!4!+$>#3Iz#%*2!i%_}
v3/profitsharing/receivers/add	POST	添加分账接收方	!P	!#!!	2025.09.29		200			!6	!%!#!&$>#3&@;;+u		!%$>#3&@;;+u
v3/profitsharing/receivers/delete	POST	删除分账接收方	!P	!#!!	2025.09.29		200				!%!#!&$>#3		!%$>#3
v3/profitsharing/return-orders	POST	请求分账回退	!P	!#!!	2025.09.29		200				!%#:#q%2'v!4!+		!%!j!:%2/['v!4!+3;7r!i%_
v3/profitsharing/return-orders/{out_return_no}	GET	查询分账回退结果	!P	!#!!	2025.09.29		200	%2	!%!:				!%!j!:%2/['v!4!+3;7r!i%_
v3/profitsharing/transactions/{transaction_id}/amounts	GET	查询剩余待分金额	!P	!#!!	2025.09.29		200	!-					!-40
v3/qrcode/transactions	POST	扣费受理	#@	!!!#	2022.12.02		200				!#!&!%!9!,!(La!U!N!K#x{<w!.}0r{&$2-/?}2={&$%+3V1S}		!<!&#2!%!9$J!V!E=,&)#(!X=S;A;@!,$@=)0r{&$2-/?}2={&$%+3V1S}#x!f{%]!2$Q)f!w!O&U$n$q!.}
v3/qrcode/transactions/out-trade-no/{out_trade_no}	GET	查询订单	#@	!!!#	2022.12.02		200	!(	!%				!<!&#2!%!9$J!V!E=,&)#(!X=S;A;@!,$@=)0r{&$2-/?}2={&$%+3V1S}#x!f{%]!2$Q)f!w!O&U$n$q!.}
v3/qrcode/user-services/contract-id/{contract_id}	GET	查询用户服务可用信息	#@	!!!#	2022.12.02		200	!N	!<!&!%				$@Mc0o
v3/rate-activity/applications	POST	报名费率优惠活动API	!F	!*	2020.07.29		200				0I&1!!>:{#;4i4_{5+5,}}4t{4v4u}		&x
v3/rate-activity/applications/id/{application_id}	GET	根据申请单ID查询申请单结果API	!F	!*	2020.07.29		200	&x					>m!!Im$<H'
v3/rate-activity/applications/id/{application_id}	PATCH	修改单据信息API	!F	!*	2020.07.29		200	&x			>;{4i4_{5+5,}}4t{4v4u}		&x
v3/realname/verify	GET	实名信息校验	#P	!!	2025.02.25		200		B/7`C;N+	!6			MlCJ
v3/recharge/bank-transfer-recharges/apply	POST	申请银行转账充值	#J	!%	2024.09.19		200				$sIH$X't{!B!.}		'=$s=4{!d0j5R'R5O}
v3/recharge/bank-transfer-recharges/out-recharge-no/{out_recharge_no}	GET	查询银行转账充值结果	#J	!%	2024.09.19		200	$s					!$'=$s$X*l;)*m't{!B!.})t{.l)T)S!d)&}-+!^+d
v3/refund/domestic/refunds	POST	申请退款API	#B	!#!!	2024.07.11		200				!%!E!V#I$u!K.N!;{$C'0{#3!4}!R!P}!]{#e$(#&$F(c35}		#S#I!-!(1!+;!^!G'B.N!;{!R$C'0{#3!4}%3%x;~<#7P!P/U}!f{#N/c&r!4(c!]{#e$(#&$F(c35}}
v3/refund/domestic/refunds/{out_refund_no}	GET	查询单笔退款API	#B	!#!!	2023.10.18		200	#I	!%				#S#I!-!(1!+;!^!G'B.N!;{!R$C'0{#3!4}%3%x;~<#7P!P/U}!f{#N/c&r!4(c!]{#e$(#&$F(c35}}
v3/refund/domestic/refunds/{refund_id}/apply-abnormal-refund	POST	发起异常退款	#B	!#!!	2023.08.23		200	#S		!6	!%#I=95S5M,U		#S#I!-!(1!+;!^!G'B.N!;{!F,Y'0{#3!H}/8,IJoJp7Q!P/U}!f{#N/c&r!H*o!]{#e$(#&&Q*o;4}}
v3/repayment/combine-transactions/partner/out-trade-no/{combine_out_trade_no}	GET	还款单查询	#I	!!	2025.05.29		200	$Y					%%&4$Y+e'){!'}(n{!$!%!(!ELmLg!X!,#(#x{!c!./7&h}}
v3/repayment/combine-transactions/partner/out-trade-no/{combine_out_trade_no}/close	POST	商户关单	#I	!!	2025.05.29		204	$Y			<Z{!$!(!%}		
v3/repayment/combine-transactions/partner/prepay	POST	还款下单	#I	!!	2025.05.29		200				$Y&4<Z{!$!%!(!;{#h!P})p!+#`{#0&J}}$U!K1v{%%%wM+-2>b-W/*}5${%%}Fs{%%!'}'){%`{M&%u#]}}Mx{6S!/Mw}		)NDL
v3/security/echo	POST	商户签名验签／加解密测试	#(	!!!#	2026.04.08		200			!6	!K1L7a		1L7a
v3/smartguide/guides	GET	服务人员查询API	#(	!!!#	2020.09.15		200		!%(l4;2A=j91!b	!6			#b91!b!a{DH<P&@2A4;=j}
v3/smartguide/guides	POST	服务人员注册API	#(	!!!#	2025.01.09		200			!6	!%Ap(lMe#]2@I*?O8C		1t
v3/smartguide/guides/{guide_id}	PATCH	服务人员信息更新API	#(	!!!#	2025.01.09		204	1t		!6	!%&@2AI+?P8C		
v3/smartguide/guides/{guide_id}/assign	POST	服务人员分配API	#(	!!!#	2020.04.28		204	1t			!%!(		
v3/taxi-invoice/attendance/punch	POST	签到签退API	!H	!!	2023.01.13		204				#^(A.7CP%S		
v3/taxi-invoice/cards	POST	将出租车电子发票插入微信用户卡包API	!H	!!	2024.11.18		200				+iL_!<!'%S(A#^Cq{.E,%.CCz-c/3!c+1!4(3{&r!0(&$*&'!d%B}/e{!00-#C&'!d%B}.<{/6/_..}E:{(%%-(h&P#+$F!4+1!c0+<p(@}!S},o		+]6*!C6(
v3/taxi-invoice/cards/upload-file	POST	上传出租车电子发票文件	!H	!!	2023.01.13		200					&:%r	.E
v3/taxi-invoice/driver/update-driver	POST	更新司机信息API	!H	!!	2023.01.13		200			!6	7Z$M&Z!$(A1G7[1H{2v2u{%L$8}2w:V}%S		7Z$M&Z!$(A1G7[1H{2v2u{%L$8}2w:V}%S
v3/taxi-invoice/drivers/{driver_license}	GET	获取司机信息API	!H	!!	2023.01.13		200	(A	%S				C'&Z+i(A1G1H{2v2u{%L$8}2wHL}%SC(
v3/taxi-invoice/taxi-companies/{company_mchid}	GET	获取出租车公司商户信息API	!H	!!	2023.01.13		200	+i	%S				+i7f&ZJv3k#C:T!d%B(J8w%S
v3/taxi-invoice/taxi-company/create-taxi-company	POST	新增出租车公司API	!H	!!	2023.01.13		200				%m3k#C:T!d%B8w(JJu%S7f		!$%m
v3/taxi-invoice/taxi/update-taxi	POST	更新出租车信息API	!H	!!	2024.11.18		200				#^&Z!D2/7B%SE4LA		#^&Z!D2/7B%S
v3/taxi-invoice/taxies/{plate_number}	GET	获取出租车信息API	!H	!!	2023.01.13		200	#^	%S				#^&Z+i2/BW%SL7L@
v3/taxi-invoice/user-taxi-order/find-by-token	GET	根据凭证查询乘客行程单API	!H	!!	2023.01.13		200		%j!'!#If?,				#^(A=A%S<3,HH+
v3/taxi-invoice/user-taxi-orders	GET	获取乘客行程单列表API	!H	!!	2023.01.13		200		!x!b!'!#5[)6%S				%'{#^(A=A}!Y!_!?2.{(U(`)U}
v3/transaction-block/transaction-block-records/sub-mchid/{sub_mchid}	GET	分页查询子商户名下的交易拦截记录	!W	!!	2025.05.21		200	!!	(K$p				$p%N+3!a{5b5e0o9j;0/Y}
v3/transaction-block/transaction-block-records/{block_record_id}	GET	查询子商户交易拦截记录详情	!W	!!	2025.05.21		200	5c	!!				5b5e0o9j;0/Y
v3/transaction-block/transaction-block-submissions/sub-mchid/{sub_mchid}	POST	发起交易拦截申诉	!W	!!	2025.05.21		200	!!			FS<_		5d0%;W;X*q
v3/transaction-block/transaction-block-submissions/{block_submission_id}	GET	查询交易拦截申诉详情	!W	!!	2025.05.21		200	@,					5d0%;W;X*q
v3/transfer-detail/electronic-receipts	GET	查询转账明细电子回单受理结果API	!+!.	!#!!	2021.08.25		200		4J.z!Z				4I.z!Z/s/t%L$8$K
v3/transfer-detail/electronic-receipts	POST	转账明细电子回单受理API	!+!.	!#!!	2021.08.25		200				4J.z!Z		4I.z!Z/s/t%L$8$K
v3/transfer/batches	POST	发起批量转账API	!+	!#	2024.03.22		200			!6	!#!A$H$I!c('(r{!Z'G!W!'(x48}$f!K		!A!e!G?k
v3/transfer/batches/batch-id/{batch_id}	GET	微信批次单号查询批次单API	!+	!#	2020.07.09		200	!e	'7!b!x7I				+5{!$!A!e!#-M-N$H$I%$!c('#-#v($0('_.=(s}07{#A!Z(>}
v3/transfer/batches/batch-id/{batch_id}/details/detail-id/{detail_id}	GET	微信明细单号查询明细单API	!+	!#	2020.07.09		200	!e#A					!$!A!e!#!Z#A(>'G!W#%!'=O.X#?
v3/transfer/batches/out-batch-no/{out_batch_no}	GET	商家批次单号查询批次单API	!+	!#	2020.07.09		200	!A	'7!b!x7I				+5{!$!A!e!#-M-N$H$I%$!c('#-#v($0('_.=(s}07{#A!Z(>}!b!x
v3/transfer/batches/out-batch-no/{out_batch_no}/details/out-detail-no/{out_detail_no}	GET	商家明细单号查询明细单API	!+	!#	2020.07.09		200	!Z!A					!$!A!e!#!Z#A(>'G!W#%!'=O.X#?
v3/transfer/bill-receipt	POST	转账电子回单申请受理API	!+!.	!#!!	2021.08.25		200				!A		!A/s/t%L$8$K#-#v
v3/transfer/bill-receipt/{out_batch_no}	GET	查询转账电子回单API	!+!.	!#!!	2021.08.25		200	!A					!A/s/t%L$8$K#-#v
v3/transferdownload/elecvoucherfile	GET	下载电子回单API	!+!.	!!!%	2023.12.04		200		%j<3				
v3/transferdownload/signfile	GET	下载电子回单API	!+!.	!!!%	2023.12.04		200		%j				
v3/vehicle/etc/contracts/{contract_id}	GET	通过商户ETC绑定号查询签约状态	!h	!!	2019.12.26		200	!N	!%				!#!*'?!&!%!N0n#^!7
v3/vehicle/etc/preopen	POST	预开通用户ETC指定卡扣费API	!h	!!	2021.10.26		200			!6	!J!&!%!'!mCM#^Do{C=7`B0}?a		:a
v3/vehicle/etc/transactions/highway	POST	高速场景商户扣款API	!h	!!	2020.11.01		200				!(!%!#!&!N!+!,!UDS{#^#Y%JA,@XCFCW@m@n}!;{<w!.}.,{!T%H}		!$!%!#!&!(!-!,$W!X!^#Z%V!t{!g!7}!;{!R!.&i&_}.,{!T$[}!f{#N!2#f#T#Q!4-*$n$q}
v3/vehicle/etc/transactions/id/{transaction_id}	GET	查询订单API	!h	!!	2020.11.01		200	!-	!%				!$!%!#!&!(!-!,$W!X!^#Z%V!t{!g!7}!;{!R!.&i&_}.,{!T$[}!f{#N!2#f#T#Q!4-*$n$q}
v3/vehicle/etc/transactions/out-trade-no/{out_trade_no}	GET	查询订单API	!h	!!	2020.11.01		200	!(	!%				!$!%!#!&!(!-!,$W!X!^#Z%V!t{!g!7}!;{!R!.&i&_}.,{!T$[}!f{#N!2#f#T#Q!4-*$n$q}
v3/vehicle/etc/users/{openid}/contracts	GET	查询ETC签约状态API	!h	!!	2019.12.26		200	!'	!%!m#^				!#!*'?!&!%!N0n#^!7
v3/vehicle/parking/parkings	POST	创建停车入场API	#9	!!	2021.08.06		200				!!2Z#^&k!=#Y'o88		$]2Z#^&k#Y'o88K:@*
v3/vehicle/parking/services/find	GET	查询车牌服务开通信息API	#9	!!	2021.08.06		200		!#!!#^&k!'				#^&kJe!'Jh
v3/vehicle/transactions/out-trade-no/{out_trade_no}	GET	查询订单API	#9	!!	2021.08.06		200	!(	!%				!#&&!*!!!+!G!(!E#Z&)!^!X4:!,)b//{)J#^&k#Y%J'o1$%)}#r{!'!7}!;{!R!P&i&_}!f{$!!2#f#T!w!4&U$n$q!.}
v3/vehicle/transactions/parking	POST	扣费受理API	#9	!!	2025.03.11		200				!#&&!!!+!,!()b!U!=Ho!;{!R7.}//{)J#^&k#Y%J'o1$%)}		!#!&!*!%!+!G!(!ELd&)!^!XMb!,Lb//{)J#^&k#Y%J'o1$%)}#r{!'!7}!;{!R(=&i&_}!f{$!!23K)f!w!4&U$n$q7.}
v3/webizpay/avail-mch-ranges	GET	查询可用商户范围列表	!8	!!	2026.01.15		200		!*				!*I4{I3Dn}
v3/webizpay/avail-mch-ranges	POST	创建可用商户范围	!8	!!	2026.01.15		200				!*Dm		*i
v3/webizpay/avail-mch-ranges/{range_id}/merchant-identifiers	GET	查询商户标识列表	!8	!!	2026.01.15		200	*i	!*!Y!_				!Y!_!l!?BB
v3/webizpay/avail-mch-ranges/{range_id}/merchant-identifiers	POST	添加商户标识	!8	!!	2026.01.15		200	*i			!*9K		*i
v3/webizpay/avail-mch-ranges/{range_id}/merchant-identifiers/{merchant_identifier}	DELETE	删除商户标识	!8	!!	2026.01.15		200	*i9K			!*		*i
v3/webizpay/bill/proof	POST	申请企业商户企业支付出资凭证	!8	!!	2025.05.09		200				!*!!,c)6CD:(		!*:(GF!!,c)6CEHp&8!iME
v3/webizpay/bill/trade-bill	POST	申请企业商户企业支付业务账单	!8	!!	2025.05.09		200				!*!!*.=8		!*!!*.=8&8
v3/webizpay/employees/{employee_id}/out-quota-cards/{out_card_no}	GET	使用商户卡号查询企业支付额度卡	!8	!!	2025.05.09		200	%*,@	!*!!				!*!!&Y,@%**#6-;5!H;>.01M-^+^$u6/!E0w0x
v3/webizpay/employees/{employee_id}/quota-cards	POST	企业商户为员工下发企业支付额度卡	!8	!!	2025.05.09		200	%*			!*!!*#!H+^,@.00x?I		!*!!,@%*&Y1M.0
v3/webizpay/employees/{employee_id}/quota-cards/{card_no}	GET	企业商户查询企业支付额度卡	!8	!!	2025.05.09		200	%*&Y	!*!!				!*!!&Y,@%**#6-;5!H;>.01M-^+^$u6/!E0w0x
v3/webizpay/employees/{employee_id}/quota-cards/{card_no}/cancel	POST	企业商户作废员工企业支付额度卡	!8	!!	2025.05.09		200	%*&Y			!*!!$:		!*!!%*&Y-^0w
v3/webizpay/employees/{employee_id}/quota-cards/{card_no}/payment-url	GET	企业商户获取指定额度卡支付链接	!8	!!	2025.05.29		200	%*&Y	!*!!0T				!*!!%*&Y,!HA>o9[9Z
v3/webizpay/employees/{employee_id}/revoke	POST	企业商户发起解除员工企业支付授权	!8	!!	2025.05.16		200	%*			!*!!		!*!!&T?:5C$:
v3/webizpay/stores/entity-matches	POST	发起门店主体匹配	!8	!!	2025.05.09		200				!*2XF%{2U+)Hn}		!*2X!eLH<7
v3/webizpay/stores/entity-matches/{batch_id}	GET	查询门店主体匹配结果	!8	!!	2025.05.09		200	!e	!*				!*2X!e<7F&{2U+)DQ}
v3/webizpay/users/{user_id}/authorization-state	GET	企业商户查询企业员工开通授权状态	!8	!!	2025.05.09		200	&T	!*!!				!*!!&TC1{%*5D??5C}
v3/webizpay/users/{user_id}/authorization-url	POST	企业商户发起员工开通企业支付授权	!8	!!	2025.05.09		200	&T			!*!!0T		!*!!&T?B.80T9[9Z
"""#
    /// One notification per line, in the order of the first event type.
    static let notifications: StaticString = #"""
ABNORMAL_FUND_PROCESSING.TRANSFER.SUCCESS	abnormal_fund_processing	异常转付处理结果回调	3()O3y{!R(=}30!GE>E!{*X-i{.w!$}=5$vE$}
APPLYMENT_STATE.APPROVED	applyment	H5支付域名修改申请事件	!%-&7W0@&u&v5/(--3!KGa
BLOCKRECORD.CHANGE	block_record	商户交易拦截记录新增	!!5c@)
BLOCKSUBMISSION.CHANGE	block_submisison_record	商户交易拦截记录申诉	!!>d>e
BRAND_MEMBER_CARD_SP.POINT_EXCHANGE_COUPON	point_coupon	商家名片会员用户积分兑券事件	*n!)!C!'$?1UBM!8
BRAND_MEMBER_CARD_SP.SYNC_USER_POINT	sync_user_point	商家名片会员用户积分同步事件	!)!C!'$?
BRAND_MEMBER_CARD_SP.USER_CARD.CREATE	user_card	用户开通商家名片会员卡事件	=J!C!''U'V!)%#)M%q%@{#c0`0a#J}2x$&{%E{%s(y}#R{!2=L}}!,=K&b8n!G'6
BRAND_MEMBER_CARD_SP.USER_CARD.DELETE	user_card	用户删除商家名片会员卡事件	=J!C!''U'V!)%#)M%q%@{#c0`0a#J}2x$&{%E{%s(y}#R{!2=L}}!,=K&b8n!G'6
BUDGET.CLOSED		公益捐赠-预算申请关闭回调	!*$r(2!H$S%k(+3W0:A6
BUDGET.FINISHED		公益捐赠-预算申请完结回调	!*$r(2!H$S%k(+<<0:D/
BUDGET.LOCKED		公益捐赠-预算申请锁定成功回调	!*$r(2!H$S%k(+K9Eg
COMPLAINT.CREATE	complaint	产生新投诉	$j4Z
COMPLAINT.STATE_CHANGE	complaint	投诉状态变化	$j4Z
COUPON.SEND	coupon	领券事件回调	CT#<!8JX!/)gJSJU>*>~{!E>)DODN%Z&3#Q)M6|}
COUPON.USE	coupon	核销事件回调	%;!8$!K({K&}Bx{BAF/}7&'B!+!GB$.u-<-=K'2H{AuLs}11{AOAN!-AL!]{#H&D:d)5}})x
CREDIT_REPAYMENT.DEDUCTION_PAY	credit_repayment	自动还款扣费还款成功	!*!!!#&&!'GQ!((W!N.&2i!+!,!E
CREDIT_REPAYMENT.SIGN_CONTRACT	credit_repayment	自动还款协议签约成功	!*!N!y!>'.-v(;176u$k/X/W!#!'
CREDIT_REPAYMENT.TERMINATE_CONTRACT	credit_repayment	自动还款协议解约成功	!*!N!y!>'.-v(;176u$k/X/W!#!'
CROSS_BORDER_PAY.GET_MCH_INFO	cross_border_pay	外包内用-查询收款二维码信息	4X&/I)
CROSS_BORDER_PAY.PUSH_ORDER_INFO	cross_border_pay	外包内用-推送订单信息	4X&/!;{!R!.}!'
DELIVERY_PLAN.CHANGE	delivery_plan	投放计划状态变更	&jHO?&A&'6
DELIVERY_PLAN_STATE.DELIVER		Moved to /webhook/v3/DELIVERY_PLAN.CHANGE	
DISCOUNT_CARD.AGREEMENT_ENDED		守约状态变化	!<!/%Z+`#-!D(V{.v},?(e{/`}'@$5{&~#.},p+7
DISCOUNT_CARD.GET_CARD		微信先享卡用户领卡	!<!/%Z+`#-!D(V{.v},?(e{/`}'@$5{&~#.},p+7
DISCOUNT_CARD.SETTLEMENT		微信先享卡用户结算	!<!/%Z+`#-!D(V{.v},?(e{/`}'@$5{&~#.},p+7
DISCOUNT_CARD.USER_ACCEPTED		微信先享卡用户领卡	!<!/%Z+`#-!D(V{.v},?(e{/`}'@$5{&~#.},p+7
DISCOUNT_CARD.USER_PAID		扣费状态变化	!<!/%Z+`,?!D'@+7,p:={!EH1H.,H}
ECOMMERCE_ENTRUST.SIGN		收付通合单代扣签约成功	
ECOMMERCE_ENTRUST.TERMINATE		收付通合单代扣解约成功	
EDU_SCHOOL_PAY.USER_DEBT_STATE_UPDATE		校园轻松付用户欠款状态变化	!#!'#5BL#?
ENTRUST.RELEASE		教育续费通用户解约成功	!#!(!E!,!X!^#Z&)!t{!/!7}#x{!F'p+y!.}Bj{!T2m}!f{%]!2#f#T!B!w'M'4'9}#2!%!&!/!7&j+m{$@+o#-}
ENTRUST.SIGN	entrust	委托代扣签约成功	!$!N!#!y!>#D16(;*(!'+p{+r+q$k}%^{$.$-{!H!P};l&!{!B!.}%o{!H!P}78}#2#=!%!&!g!7
ENTRUST.SIGNING		教育续费通用户签约成功	!#!/&j+m{$@+n#-}!(!E!,!X!^#Z&)!t{!/!7}#x{!F'p+y!.}+x{!T2m}!f{%]!2#f#T!B!w'M'4'9}!*!%!&!7
ENTRUST.TERMINATE	entrust	委托代扣解约成功	!N#2#=!%!&!y!>#D-w(;*(!g!7+p{+r17$k}%^{$.$-{!H!P};l&!{!H!P}%o{!H!P}78}
ENTRUST.TERMINATE_INQUIRY		代扣解约问询	#,F[!$!#!/!y!>:,$@-sAkAg
ENTRUST.TERMINATE_RETENTION	entrust	代扣解约挽留业务-获取解约挽留信息	!D$@!<2y&C!/
FACEPAY.USER_STATE_CHANGE	facepay	用户签约状态变更	&T,B&B.bG9!#!'!N
FAPIAO.CARD_DISCARDED		发票卡券作废	!$!%%,)8{&9.F+_}
FAPIAO.CARD_INSERTED		发票插入用户卡包成功	!$!%%,)8{&9.F+_}
FAPIAO.ISSUED		发票开具成功	!$!%%,)8{&9.F+_}
FAPIAO.REVERSED		发票冲红成功	!$!%%,)8{&9.F+_}
FAPIAO.USER_APPLIED		用户发票抬头填写完成	!$!%%,>v
HIRE_POWER_BANK.RECEIVE_INSURANCE		隔夜归还保险订单状态变化	!j!:!'F-A1GOGN2R2S
INSURANCE_ENTRUST.RENEW	insurance_entrust	保险商户委托代续期完成	!$!N!#!y!>)>-w(;*(!'+p{+r+q$k}
INSURANCE_ENTRUST.SIGN	insurance_entrust	保险商户委托代扣签约成功	!$!N!#!y!>)>-w(;*(!'+p{+r+q$k}
INSURANCE_ENTRUST.TERMINATE	insurance_entrust	保险商户委托代扣解约完成	!$!N!#!y!>)>-w(;*(!'+p{+r+q$k}
INSURANCE_POLICY_MANAGEMENT.GRANTED	insurance_policy_management	微信保单服务用户授权成功	&g)=?-MU
MALL_AUTH.ACTIVATE_CARD		商圈会员积分服务授权结果	!'#,!$?.
MALL_REFUND.SUCCESS	mall_refund	商圈会员场内退款	!$(N<&<'!#!'Ia:;*o!-#S
MALL_TRANSACTION.SUCCESS		商圈会员场内支付结果	!$(N<&<'!#!'LI!H!-AA
MANAGERECORD.CHANGE	manage_record	商户管理记录	!!._Er
MCHTRANSFER.AUTHORIZATION.CLOSED	mch_payment	用户关闭自动收款授权	%1!#!''J+M<C-9#z{&21+}
MCHTRANSFER.AUTHORIZATION.CONFIRMED	mch_payment	用户确认自动收款授权	%1!#!''J+M<C-9#z{&21+}
MCHTRANSFER.BATCH.CLOSED	mch_payment	商家转账批次关闭回调	!$!A!e5Z&p#hA4#?
MCHTRANSFER.BATCH.FINISHED	mch_payment	商家转账批次完成回调	!A!e5Z&p#h)^)_1X1[#?
MCHTRANSFER.BILL.FINISHED	mch_payment	商家转账回调	!@#u'A)D!D!%#i!'Cj!G#?H<
MCHTRANSFER.QQWALLETBILL.FINISHED	mch_payment	转账到QQ钱包	!$!@#u!#'A#i!W!/-$+:#%!G#?
MCHWITHDRAW.CHANGE	mch_withdraw	商户提现状态变更	2V{+!&,!5!4!G#?$:(d-I$X3T(z$z!d}2V{!%!*+!&,!5!4!G#?$:(d-I$X(z$z!d}2V{!*!!3^&,!5!c($'_&l!G#?$u!S(0$X(z$z!d}
MEDICAL_INSURANCE.SUCCESS		医保混合收款成功	*R.rJKF7':/2{:9::;s},9GR!#!&!%!/!7,F!(/h,G,E,**&,6,7F6@o{+a}@p{+b})*)N,D{:9::;s},#!,+c,5
MEMBERCARD.ACCEPT_CARD	membercard	会员卡领卡事件	CR!C&3.7!')g)M,C
MEMBERCARD.ACTIVATE_CARD	membercard	会员卡激活事件	CQ!C&3.7>/!')g,C
MEMBERCARD.USERCARD_MANAGE	membercard	用户管理会员卡事件	CS!C&3.7!')g
MEMBERCARDSP.USER_CARD.CREATE		Moved to /webhook/v3/BRAND_MEMBER_CARD_SP.USER_CARD.CREATE	
MEMBERCARDSP.USER_CARD.DELETE		Moved to /webhook/v3/BRAND_MEMBER_CARD_SP.USER_CARD.DELETE	
MERCHANT_NOTIFY.NOTIFY	merchant_notify	合作伙伴订阅	LR{LQLP}FX{'3FF@M$7@L}
PAPAY.SIGN		跨境/全球-委托代扣签约成功	!D&C!<!/6w$@2y9t6p#2#=!%!&!g!7
PAPAY.TERMINATE		跨境/全球-委托代扣成功解约	!D&C!<!/6w$@2y9t6p#2#=!%!&!g!7
PARKING_FEE.QUERY_TRANS_INFO	parking_fee	停车缴费服务-商户查费	Gh/?Gd
PAYSCORE.BIND_SERVICE_ACCOUNT		服务账户绑定结果	!3!#!$!&!!%v0V$<
PAYSCORE.MCH_PREPAY	payscore	支付分从业机构-商户预下单	!3!#!$!&!!#d!:!/!7#hH^{BiG55g!,D#LKLJ!U!=$WE[G,}H`H_HcHbHa
PAYSCORE.USER_ACCEPTED		支付分服务确认订单	$@!D!<!/&j+n#-&C!&!%#d$c!7-%,<&X$^
PAYSCORE.USER_CANCEL_SIGN_PLAN	payscore	取消签约回调	'>!/!7!3!$!!!#!&%b(L!m(E<,5|5~'$$P:[(p%(%><1{$_%0%6$|:Y#:'5%5(,456_6%}/r
PAYSCORE.USER_CLOSE_SERVICE		支付分服务用户解除授权成功	!#!$!&!!#d!3!'!7-%,<&X$^
PAYSCORE.USER_CONFIRM	payscore	支付分服务用户确认成功	!3!#!$!&!!#d!:!'!7#53[#O(o%|{!2!B!9#@}!z{!2!9!B}&m{!0!H!9}$e{#Y#P#.#L}#6{#>#B}!,#:'l!((7{#5#h:N:0(?{/g!H/,/+!E!f{$!!2#f#T!H!w'M'4'9!.!]{#H3/4.1B$L}}}}-%,<&X$^
PAYSCORE.USER_OPEN_SERVICE		支付分服务用户授权成功	!N!$!#!'!m+o!G!>!&!!#d!3!7-%,<&X$^
PAYSCORE.USER_PAID	payscore	支付分服务用户支付成功	!3!#!$!&!!#d!:!(!'!7#5#O(o%|{!2!B!9#@}!z{!2!9!B}&m{!H!9}$e{#Y#P#.#L}#6{#>#B}!,#:'l(7{#5#h:N:0(?{/g!H/,/+!E!f{$!!2#f#T!H!w'M'4'9!.!]{#H3/4.1B$L}}}}-%,<&X'|$^
PAYSCORE.USER_SIGN_PLAN	payscore	签约成功回调	'>!/!7!3!$!!!#!&%b(L!m(E<,5|5~'$$P:[(p%(%><1{$_%0%6$|:Y#:'5%5(,456_6%}/r
PRODUCT_COUPON_SP.IMAGE_GENERATION	product_coupon	商品券图片生成结果	!))a.V<l6T{$A}72{$A}
PRODUCT_COUPON_SP.SEND	product_coupon	商品券领券	!)#<!I!8<KMZ!#!'M=I@$bJR4<4>)M6|!,''
PROFITSHARING.RETURN|TRANSACTION.SUCCESS	profitsharing	分账动账成功回退	!D#2!%!-!j!:&E{'H#3!H!+}$v
PROFITSHARING.SUCCESS|TRANSACTION.SUCCESS	profitsharing	分账动账成功变动	!D#2!%!-!j!:&E{'H#3!H!+}$v
RECHARGE.CLOSED	recharge	平台收付通商家充值-关闭充值	!*!!$s'=;&+D,V*l*m't{!H!P}!S)t{2:5a)s-H-E}/IC3{!'}
RECHARGE.FUND_RETURNED	recharge	平台收付通商家充值-充值资金退回	IF!*!!$s'=ID#K{)s-H'R!B!.2:;V;U}#K{G<)s-H'R!B!.;V;U}
RECHARGE.SUCCESS	recharge	平台收付通商家充值-充值成功	!*!!$s'=;&+D,V*l*m't{!H!P}!S)t{2:5a)s-H-E}/I{C2!'}2L{+V)T)S!d2M)&'R}&w!^+d->
REFUND.ABNORMAL	refund	退款异常	!*!!!(!-#I#S36!^+;!;{!F,Y/8,I}!$/S&;
REFUND.CLOSED	refund	退款关闭	!$!(!-#I#S36!^+;!;{!F,Y/8,I}!*!!/S&;
REFUND.SUCCESS	refund	退款成功	!$!(!-#I#S36!^+;)PD4!;{Jn/o!F!P,Y/8$%,I&a{,v#s}}#2!%/S&;
RISKTRADE.IDENTIFICATION		风险订单回调	!$!(J3J/
SECURITY_ECHO.SUCCESS	security	商户签名验签／加解密测试-回调接口	1LC9
SETTLEMENT.SUCCESS		个人收款-结算回调	,A*u'b!+#5=&!G83
TRANSACTION.FAIL	transaction	停车服务扣费失败	!*!#!!&&!/!7&j+m{$@+n#-}!(!-!,&/$v#Z&)#r{!'!7!g}!;{!P$%}+x{!T2m}!f{$!!2#f#T!w!.!]{#H&D&Q)5$L}#Q}!$Lk'E#1{!T}#=!+!GMa=(:2{)J#^&k#Y%J'o1%%)}
TRANSACTION.INDUSTRY_FAILED		校园轻松付扣费失败	!$!#!%!&!(!E'F=+%V!X!,!^!t{!'!7}!;{!F'p+y!P}&^{!T%H}!f{%]!2#f#T!B!w'M'4'9}
TRANSACTION.INDUSTRY_SUCCESS		校园轻松付扣费支付成功	!$!#!%!&!(!E'F=+%V!X!,!^!t{!'!7}!;{!F'p+y!P}&^{!T%H}!f{%]!2#f#T!B!w'M'4'9}
TRANSACTION.PAY_BACK		用户对垫资单还款	!$!#!!&&!(!E'F#Z%V!X!,!^!t{!'!7}!;{!P}&^{!T}!f{$!!2#f#T!w#Q!.}!*!+!G&)4:=(:2{)J#^&k#Y%J'o1%%)}
TRANSACTION.SUCCESS	transaction|profitsharing	支付成功	!*!!!-!j!:&E{'H#3!H!+}$v!#!(!+!G#Z&)!X!,4:)b//{)J#^&k#Y%J'o1%%)}!t{!'!7}!;{!.'p&h&a{#T#s}}!f{$!!2#f#T#Q!.}&&6S1.1/A?#1{%)L#{!$&;,.'FLf!X!,#x{#h:J!P$%3Q}!^!E!(}'){!'}.Y{0;/d}}
VEHICLE.ENTRANCE_STATE_CHANGE		停车入场状态变更	!*!!)J2Z#^&k#Y'oD1H!@-KG
VEHICLE.USER_STATE_CHANGE		ETC授权签约状态变化	!#!*'?!7!%!N0n#^
VIOLATION.APPEAL	violation	商户平台申诉	!!&Z*n3+3,3*3E3D
VIOLATION.INTERCEPT	violation	商户平台拦截	!!&Z*n3+3,3*3E3D
VIOLATION.PUNISH	violation	商户平台处罚	!!&Z*n3+3,3*3E3D
WEBIZPAY.AUTHORIZED	webizpay	关系授权完成	!*!!&T%*?>
WEBIZPAY.PAYMENTREFUNDSUCCESS	webizpay	企业支付额度卡退款成功后	!*!!&Y%*!-!(#S#I!H:AId*oI_I[I`
WEBIZPAY.PAYMENTSUCCESS	webizpay	企业支付额度卡支付成功后	!*!!&Y%*I=I<I>>&!-!(,ZGgLv!HD>:A
WEBIZPAY.QUOTACARDEXPIRED	webizpay	企业支付额度卡失效后	!*!!&Y%*-^@^$u
WEBIZPAY.REVOKED	webizpay	企业支付关系解除授权后	!*!!&T5D?8I9
"""#
}
