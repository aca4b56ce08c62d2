using System.Text;
using Probity.SignIn.Accounts;

namespace Probity.Tests.SignIn;

public sealed class TotpTests
{
    // RFC 6238, appendix B, of whose eight digits we show the last six.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.CodeOf(Encoding.ASCII.GetBytes("12345678901234567890"), Totp.StepOf(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_clock_may_be_one_step_off(int steps, bool isRight)
    {
        var (key, now) = (Totp.NewKey(), DateTimeOffset.FromUnixTimeSeconds(1_800_000_000));

        Assert.Equal(isRight, Totp.FindStep(key, Totp.CodeOf(key, Totp.StepOf(now) + steps), now) == Totp.StepOf(now) + steps);
    }

    [Fact]
    public void A_key_is_shown_as_apps_read_it() =>
        Assert.Equal("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ", Totp.Write(Encoding.ASCII.GetBytes("12345678901234567890")));
}
