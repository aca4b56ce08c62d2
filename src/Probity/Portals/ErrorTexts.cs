namespace Probity.Portals;

/// <summary>What a status means for a person, and what to do now.</summary>
/// <param name="Title">Heading.</param>
/// <param name="Detail">What happened and the remedy.</param>
public sealed record ErrorText(Words Title, Words Detail);

/// <summary>The words of each error status.</summary>
public static class ErrorTexts
{
    static readonly Dictionary<int, ErrorText> ByStatus = new()
    {
        [400] = new(
            new("请求无法处理", "We could not read this request"),
            new("页面可能停留过久，或者表单内容不完整。请返回上一页，刷新后重新提交。", "The page may have been open too long, or the form was incomplete. Go back, reload the page and send it again.")),
        [401] = new(
            new("请先登录", "Sign in first"),
            new("此页面只向已登录的人员开放。请登录后重试。", "This page is for people who are signed in. Sign in and try again.")),
        [403] = new(
            new("您无权进行此操作", "You may not do this"),
            new("当前身份没有相应权限。如属本职工作需要，请联系本单位的管理人员核对您的岗位授权。", "Your present role does not allow it. If your work needs it, ask your body's administrator to check the role of your post.")),
        [404] = new(
            new("页面不存在", "Page not found"),
            new("请核对网址是否完整，或从首页重新进入。", "Check that the address is complete, or start again from the home page.")),
        [409] = new(
            new("情况已发生变化", "Something has changed in the meantime"),
            new("您提交之前，相关内容已被更新或已经办结。请重新打开该页面，核对后再办理。", "It was changed or finished before your request arrived. Open the page again, check it, and decide anew.")),
        [410] = new(
            new("内容已不再提供", "No longer available"),
            new("该内容已依规终止提供，不会恢复。", "It has ended as the rules require and will not come back.")),
        [413] = new(
            new("文件过大", "The file is too large"),
            new("请将文件拆分后分批报送。", "Split the file and send it in parts.")),
        [422] = new(
            new("内容需要改正", "Something needs to be put right"),
            new("请按提示改正后重新提交。", "Correct it as shown and send it again.")),
        [429] = new(
            new("请求过于频繁", "Too many requests"),
            new("请稍等一分钟后重试。", "Wait a minute and try again.")),
        [500] = new(
            new("系统出现故障", "Something went wrong on our side"),
            new("您提交的内容没有生效。请稍后重试；如仍不成功，请把下方编号告知工作人员。", "Nothing you sent has taken effect. Try again later; if it keeps failing, tell us the number below.")),
        [503] = new(
            new("服务暂停", "The service is paused"),
            new("系统正在维护，请稍后重试。", "The system is being maintained. Try again later.")),
    };

    /// <summary>The words of a status; for one without its own, those of its class.</summary>
    public static ErrorText Of(int status) => ByStatus.GetValueOrDefault(status) ?? ByStatus[status >= 500 ? 500 : 400];
}
