using System.Text;
using GovernanceApi.Application.Access.Users;
using GovernanceApi.Domain.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace GovernanceApi.Infrastructure.Persistence.Seed.Access;

/// <summary>One demo account for each role and place that the tour needs.</summary>
internal sealed class DemoAccountSeeder(
    GovernanceDbContext db, UserManager<UserAccount> users, DataFolder data, IConfiguration configuration, DemoAccounts accounts, TimeProvider clock) : ISeeder
{
    public int Order => 30;

    public bool IsDemo => true;

    public string Name => "demo accounts";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var password = DemoPassword.Of(data, configuration["GOV_DEMO_PASSWORD"]);
        foreach (var demo in DemoPeople.All)
        {
            await EnsureAsync(demo, password, cancellationToken);
        }

        var lines = new StringBuilder();
        lines.Append("  demo sign-ins   password of all: ").AppendLine(password);
        foreach (var demo in DemoPeople.All.Where(d => d.InTour))
        {
            lines.Append("    ").Append(demo.UserName.PadRight(14)).AppendLine(demo.DisplayName);
        }

        accounts.Announcement = lines.ToString().TrimEnd();
    }

    private async Task EnsureAsync(DemoPerson demo, string password, CancellationToken cancellationToken)
    {
        var user = await db.Users.FirstOrDefaultAsync(u => u.Id == demo.Id, cancellationToken);
        if (user is null)
        {
            user = new UserAccount
            {
                Id = demo.Id,
                UserName = demo.UserName,
                DisplayName = demo.DisplayName,
                Role = demo.Role,
                AreaCode = demo.AreaCode,
                UnitId = demo.UnitId,
                MemberId = demo.MemberId,
                ManagedIn = demo.AreaCode ?? DemoPlaces.County,
                CreatedAt = clock.GetUtcNow(),
            };
            Require(await users.CreateAsync(user, password));
        }
        else if (!await users.CheckPasswordAsync(user, password))
        {
            Require(await users.RemovePasswordAsync(user));
            Require(await users.AddPasswordAsync(user, password));
        }
    }

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException("GOV_DEMO_PASSWORD is refused: " + string.Join(' ', result.Errors.Select(e => e.Description)));
        }
    }
}
