using System.Security.Cryptography;
using Probity.Entries;
using Probity.Keys;

namespace Probity.Tests.Entries;

public sealed class EntryCodecTests
{
    static readonly EntryContent Content = new("penalty.food-safety", "sd-2026-1", "expired-food", "济市监罚〔2026〕7号",
        new DateOnly(2026, 1, 8), "济南市市场监督管理局", "《食品安全法》第一百二十四条")
    {
        ServedOn = new DateOnly(2026, 1, 12),
        RemediesTold = true,
        Fields = new Dictionary<string, string> { ["decision-date"] = "2026-01-08" },
        Texts = new Dictionary<string, string> { ["违法事实"] = "经营𡈽豆\"过期\"食品<b>" },
    };

    [Fact]
    public void What_was_sealed_is_what_is_opened()
    {
        var key = SecretKey.Random();
        var id = Guid.NewGuid();

        var opened = EntryCodec.Open(key, id, 3, EntryCodec.Seal(key, id, 3, Content));

        Assert.Equivalent(Content, opened, strict: true);
        Assert.Null(opened.ConductEnd);
    }

    [Fact]
    public void A_ciphertext_of_another_version_or_entry_does_not_open()
    {
        var key = SecretKey.Random();
        var id = Guid.NewGuid();
        var box = EntryCodec.Seal(key, id, 1, Content);

        Assert.ThrowsAny<CryptographicException>(() => EntryCodec.Open(key, id, 2, box));
        Assert.ThrowsAny<CryptographicException>(() => EntryCodec.Open(key, Guid.NewGuid(), 1, box));
    }
}
