using System.Text;
using SkillsGap.Host.Jobs;
using SkillsGap.Host.Storage;

namespace SkillsGap.Service.Tests.Support;

/// <summary>Small things to store.</summary>
internal static class Bundles
{
    public static Bundle Of(string text) => Bundle.Of([new("workforce.zip", Encoding.UTF8.GetBytes(text))]);

    public static NewVersion Version(string text) => new(Of(text), "key", 3, 7);

    public static NewJob Job(string key = "key", int priority = NewJob.DefaultPriority, string? idempotency = null, string body = "a") =>
        new("test", key, null, null, body, priority, TimeSpan.FromMinutes(1)) { IdempotencyKey = idempotency, RequestHash = idempotency is null ? null : body };
}
